package daybook.web;

import java.io.IOException;

/** A body that is larger than anything that is looked for. */
final class BodyTooLargeException extends IOException {
    private static final long serialVersionUID = 1;
}
