package daybook.listing;

import java.util.Optional;

/** Absolute addresses of a paper's full text in the forms that its source offers. */
public record FullTextLinks(Optional<String> pdf, Optional<String> html) {
    /** No known address. */
    public static final FullTextLinks NONE = new FullTextLinks(Optional.empty(), Optional.empty());
}
