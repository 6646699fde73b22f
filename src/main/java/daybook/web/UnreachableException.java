package daybook.web;

import java.util.Objects;

/** A page that cannot be fetched now; the message is the reason. */
public final class UnreachableException extends Exception {
    private static final long serialVersionUID = 1;

    UnreachableException(String reason) {
        super(reason);
    }

    /** The reason, as the part of a sentence behind a name and a colon. */
    public String reason() {
        return Objects.requireNonNull(getMessage());
    }
}
