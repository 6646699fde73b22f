package daybook.web;

import java.util.Objects;

/** An address that cannot be had, for the reason that the message tells. */
public final class UnreachableException extends Exception {
    private static final long serialVersionUID = 1;

    UnreachableException(String reason) {
        super(reason);
    }

    /** Why, in words that follow a name and a colon. */
    public String reason() {
        return Objects.requireNonNull(getMessage());
    }
}
