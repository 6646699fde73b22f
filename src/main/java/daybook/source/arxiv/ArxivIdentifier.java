package daybook.source.arxiv;

import daybook.source.VersionedIdentifier;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The syntax of arXiv's identifiers (https://info.arxiv.org/help/arxiv_identifier.html). */
public final class ArxivIdentifier {
    /** A regular expression for an identifier of either generation, with an optional version. */
    public static final String PATTERN =
            "(?:\\d{4}\\.\\d{4,5}|[a-z]+(?:-[a-z]+)?(?:\\.[A-Za-z-]{2,})?/\\d{7})(?:v[1-9]\\d{0,3})?";

    private static final Pattern PARTS =
            Pattern.compile("(?:(?<number>\\d{4}\\.\\d{4,5})|(?<archive>[a-z]+(?:-[a-z]+)?)(?:\\.[A-Za-z-]{2,})?"
                    + "(?<older>/\\d{7}))(?:v(?<version>[1-9]\\d{0,3}))?");

    private static final Pattern PATH =
            Pattern.compile("/(?:abs|pdf|html|format)/(?<id>.+?)(?:v[1-9]\\d{0,3})?(?:\\.pdf)?/?");

    /** Where others show arXiv's papers under arXiv's numbers. */
    private static final Pattern MIRROR = Pattern.compile("(?:(?:huggingface|hf)\\.co/papers"
            + "|(?:www\\.)?alphaxiv\\.org/(?:abs|overview|pdf)"
            + "|(?:www\\.)?ar5iv\\.org/(?:abs|html|pdf)"
            + "|(?:www\\.)?semanticscholar\\.org/arxiv"
            + "|(?:www\\.)?arxiv-vanity\\.com/papers"
            + "|(?:scirate\\.com|papers\\.cool)/arxiv)"
            + "/(?<id>.+?)(?:v[1-9]\\d{0,3})?(?:\\.pdf)?/?");

    /** The DOIs that arXiv gives its papers (https://info.arxiv.org/help/doi.html). */
    private static final Pattern DOI =
            Pattern.compile("10\\.48550/arxiv\\.(?<id>.+?)(?:v[1-9]\\d{0,3})?", Pattern.CASE_INSENSITIVE);

    /** Where the point of a number stands. */
    private static final int POINT = 4;

    /** In characters; from 2015 on numbers have one more. */
    private static final int SHORTEST_NUMBER = 9;

    private static final int FIRST_YEAR = 1991;
    private static final int CENTURY = 100;

    private ArxivIdentifier() {}

    /**
     * Parses an identifier without prefix. The subject class that an older one may be written with does not distinguish
     * papers apart: {@code math.GT/0309136} is {@code math/0309136}.
     */
    static Optional<VersionedIdentifier> parse(String text) {
        if (isNumber(text)) {
            return Optional.of(new VersionedIdentifier(text, OptionalInt.empty()));
        }
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String number = parts.group("number");
        String version = parts.group("version");
        return Optional.of(new VersionedIdentifier(
                number == null ? parts.group("archive") + parts.group("older") : number,
                version == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(version))));
    }

    /**
     * Whether a text is a newer identifier without a version: nearly all are, of which a site has a hundred thousand.
     */
    private static boolean isNumber(String text) {
        if (text.length() != SHORTEST_NUMBER && text.length() != SHORTEST_NUMBER + 1) {
            return false;
        }
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (index == POINT ? character != '.' : character < '0' || character > '9') {
                return false;
            }
        }
        return true;
    }

    /** The identifier in the path of a page of arXiv's. */
    static Optional<String> ofPath(String path) {
        return unversioned(PATH.matcher(path));
    }

    /** The identifier in the address of a page that shows a paper elsewhere, without its scheme. */
    static Optional<String> ofMirror(String address) {
        return unversioned(MIRROR.matcher(address));
    }

    /** The identifier in a DOI that arXiv gives. */
    static Optional<String> ofDoi(String doi) {
        return unversioned(DOI.matcher(doi));
    }

    private static Optional<String> unversioned(Matcher matcher) {
        return matcher.matches()
                ? parse(matcher.group("id"))
                        .filter(it -> it.version().isEmpty())
                        .map(VersionedIdentifier::value)
                : Optional.empty();
    }

    /** The year of submission: its last two digits open the number. */
    static int year(String identifier) {
        int number = identifier.indexOf('/') + 1;
        int digits = Integer.parseInt(identifier.substring(number, number + 2));
        return FIRST_YEAR + Math.floorMod(digits - FIRST_YEAR, CENTURY);
    }
}
