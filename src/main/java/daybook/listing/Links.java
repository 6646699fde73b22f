package daybook.listing;

import java.util.Optional;

/** Absolute addresses of a paper's full text in the forms that its source offers. */
public record Links(Optional<String> pdf, Optional<String> html) {
    /** No known address. */
    public static final Links NONE = new Links(Optional.empty(), Optional.empty());
}
