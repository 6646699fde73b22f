package daybook.listing;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Absolute addresses of a paper's full text in the forms that its source offers, and of what else belongs to it.
 *
 * @param page the page of the paper, where that is another than its identity says
 * @param others each label and each address once, in the source's order
 */
public record FullTextLinks(
        Optional<String> page, Optional<String> pdf, Optional<String> html, List<LabelledLink> others) {
    /** No known address. */
    public static final FullTextLinks NONE = new FullTextLinks(Optional.empty(), Optional.empty());

    /**
     * Leaves out what is no {@link HttpAddress}, whichever format it comes from, and escapes what cannot stand in an
     * address, such as blanks, which browsers would escape too.
     */
    public FullTextLinks {
        page = page.filter(HttpAddress::is).map(IdentifierParser::escaped);
        pdf = pdf.filter(HttpAddress::is).map(IdentifierParser::escaped);
        html = html.filter(HttpAddress::is).map(IdentifierParser::escaped);
        others = distinct(
                others.stream().filter(it -> HttpAddress.is(it.address())).toList());
    }

    private static List<LabelledLink> distinct(List<LabelledLink> links) {
        Set<String> labels = new HashSet<>();
        Set<String> addresses = new HashSet<>();
        return links.stream()
                .filter(it ->
                        !addresses.contains(it.address()) && labels.add(it.label()) && addresses.add(it.address()))
                .toList();
    }

    /** The full text, and what else belongs to it. */
    public FullTextLinks(Optional<String> pdf, Optional<String> html, List<LabelledLink> others) {
        this(Optional.empty(), pdf, html, others);
    }

    /** The full text alone. */
    public FullTextLinks(Optional<String> pdf, Optional<String> html) {
        this(pdf, html, List.of());
    }
}
