package daybook.web;

import java.io.IOException;

/** A body that is larger than any page the program needs. */
final class BodyTooLargeException extends IOException {
    private static final long serialVersionUID = 1;
}
