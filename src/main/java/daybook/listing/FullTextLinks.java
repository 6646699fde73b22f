package daybook.listing;

import java.util.Optional;

/** Absolute addresses of a paper's full text in the forms that its source offers. */
public record FullTextLinks(Optional<String> pdf, Optional<String> html) {
    /** Escapes what cannot stand in an address, such as blanks, which browsers would escape too. */
    public FullTextLinks {
        pdf = pdf.map(IdentifierParser::escaped);
        html = html.map(IdentifierParser::escaped);
    }

    /** No known address. */
    public static final FullTextLinks NONE = new FullTextLinks(Optional.empty(), Optional.empty());
}
