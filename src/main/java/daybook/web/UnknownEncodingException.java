package daybook.web;

import java.io.IOException;

/** A body that is packed in a way that was not asked for, and would be so again. */
final class UnknownEncodingException extends IOException {
    private static final long serialVersionUID = 1;

    UnknownEncodingException(String encoding) {
        super("unknown encoding '" + encoding + "' of the response");
    }
}
