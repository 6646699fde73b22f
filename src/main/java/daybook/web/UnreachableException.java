package daybook.web;

import java.util.Objects;

/** A page that cannot be fetched now; the message is the reason. */
public final class UnreachableException extends Exception {
    private static final long serialVersionUID = 1;

    private static final int LONGEST = 300;

    UnreachableException(String reason) {
        super(shortened(reason));
    }

    /** The reason may quote a server. */
    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** The reason, as the part of a sentence behind a name and a colon. */
    public String reason() {
        return Objects.requireNonNull(getMessage());
    }
}
