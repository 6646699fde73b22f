package daybook.listing;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The identity of a paper or link: one for ever, free of versions.
 *
 * @param scheme {@code arxiv}, {@code doi} or {@code url}
 * @param value the identifier within the scheme, such as {@code 2507.10069} or {@code math/0309136}
 */
public record EntryId(String scheme, String value) implements Comparable<EntryId> {
    /** The scheme of arXiv's identifiers. */
    public static final String ARXIV = "arxiv";

    /** https://info.arxiv.org/help/arxiv_identifier.html: both generations, without prefix and version. */
    private static final Pattern ARXIV_VALUE =
            Pattern.compile("\\d{4}\\.\\d{4,5}|(?<archive>[a-z]+(?:-[a-z]+)?)(?:\\.[A-Za-z-]{2,})?(?<number>/\\d{7})");

    private static final Pattern OTHER_VALUE = Pattern.compile("(doi(?=:10\\.[\\d.]+/)|url(?=:https?://)):(\\S+)");
    private static final Comparator<EntryId> ORDER =
            Comparator.comparing(EntryId::scheme).thenComparing(EntryId::value);

    /**
     * An arXiv identifier without version, empty when the text is none. The subject class that an older one may be
     * written with does not tell papers apart: {@code math.GT/0309136} is {@code math/0309136}.
     */
    public static Optional<EntryId> arxiv(String value) {
        Matcher matcher = ARXIV_VALUE.matcher(value);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String archive = matcher.group("archive");
        return Optional.of(new EntryId(ARXIV, archive == null ? value : archive + matcher.group("number")));
    }

    /** Reads what {@link #toString()} writes. */
    public static Optional<EntryId> parse(String text) {
        Matcher other = OTHER_VALUE.matcher(text);
        return other.matches() ? Optional.of(new EntryId(other.group(1), other.group(2))) : arxiv(text);
    }

    /** Reads the name of a note's file, in which an underscore stands for the slash of {@code math/0309136}. */
    public static Optional<EntryId> ofFileName(String name) {
        return arxiv(name.replace('_', '/'));
    }

    /** Whether this is a paper of arXiv. */
    public boolean isArxiv() {
        return scheme.equals(ARXIV);
    }

    /** Where the paper is at its source, as an absolute address. */
    public String address() {
        return switch (scheme) {
            case ARXIV -> "https://arxiv.org/abs/" + value;
            case "doi" -> "https://doi.org/" + value;
            default -> value;
        };
    }

    @Override
    public int compareTo(EntryId other) {
        return ORDER.compare(this, other);
    }

    /** The identifier as people and files write it: arXiv's bare, others with their scheme. */
    @Override
    public String toString() {
        return isArxiv() ? value : scheme + ":" + value;
    }
}
