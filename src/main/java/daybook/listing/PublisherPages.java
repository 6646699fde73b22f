package daybook.listing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses in which publishers write the DOI of what a page is about. */
final class PublisherPages {
    /** That ACM gives to what has no DOI is no DOI: it is the prefix for examples. */
    private static final String DOI = "(?<doi>10\\.(?!5555/)\\d{4,9}/[^/\\s]+?)";

    /** What stands behind a DOI on a page about it. */
    private static final String END = "(?:\\.pdf|/(?:abstract|full|fulltext\\.html|html|pdf|epdf))?/?";

    /** Of ACM, Wiley, Taylor and Francis, SAGE, Science, PNAS and many more, which have the same program. */
    private static final Pattern ANY_HOST = Pattern.compile(
            "/doi/(?:(?:abs|full|fullHtml|html|pdf|epdf|pdfdirect|pdfplus|epub|reader|book|proceedings)/)?" + DOI
                    + END);

    private static final Pattern SPRINGER = Pattern.compile(
            "link\\.springer\\.com/(?:article|chapter|book|referenceworkentry|protocol|content/pdf)/" + DOI + END);

    /** https://www.biorxiv.org/about/FAQ: the version is no part of the DOI. */
    private static final Pattern PREPRINT = Pattern.compile("(?:www\\.)?(?:biorxiv|medrxiv)\\.org/content/"
            + "(?<doi>10\\.(?:1101|64898)/(?:\\d{4}\\.\\d\\d\\.\\d\\d\\.)?\\d{6,})"
            + "(?:v[1-9]\\d{0,3})?(?:\\.[a-z][a-z.+-]*)?/?");

    private PublisherPages() {}

    /**
     * The DOI in an address; empty where there is none, or where it is not sure that the page is about it.
     *
     * @param host in lower case
     * @param path without escapes
     */
    static Optional<String> doi(String host, String path) {
        return doi(ANY_HOST.matcher(path))
                .or(() -> doi(SPRINGER.matcher(host + path)))
                .or(() -> doi(PREPRINT.matcher(host + path)));
    }

    private static Optional<String> doi(Matcher address) {
        return address.matches() ? Optional.of(address.group("doi")) : Optional.empty();
    }
}
