package daybook.listing;

import daybook.source.SourceRules;
import daybook.source.VersionedIdentifier;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The identity of a paper or link. It never changes and has no version.
 *
 * @param scheme that of a source, such as {@code arxiv}, or {@code doi} or {@code url}
 * @param value the identifier within the scheme, such as {@code 2507.10069} or {@code math/0309136}
 */
public record EntryId(String scheme, String value) implements Comparable<EntryId> {
    /** The scheme of what has a DOI and is of no source. */
    public static final String DOI = "doi";

    /** The scheme of what has only an address. */
    public static final String URL = "url";

    private static final Pattern DOI_OR_URL = Pattern.compile("(doi(?=:10\\.[\\d.]+/)|url(?=:https?://)):(\\S+)");

    /** The identity of a source's paper, whose identifier stands without version; empty for any other text. */
    public static Optional<EntryId> of(SourceRules source, String identifier) {
        return source.identifier(identifier)
                .filter(it -> it.version().isEmpty())
                .map(VersionedIdentifier::value)
                .map(it -> new EntryId(source.scheme(), it));
    }

    /** Reads what {@link #toString()} writes. */
    public static Optional<EntryId> parse(String text) {
        for (SourceRules source : Sources.ALL) {
            Optional<EntryId> id = ofSource(source, text);
            if (id.isPresent()) {
                return id;
            }
        }
        Matcher doiOrUrl = DOI_OR_URL.matcher(text);
        return doiOrUrl.matches() ? Optional.of(new EntryId(doiOrUrl.group(1), doiOrUrl.group(2))) : Optional.empty();
    }

    private static Optional<EntryId> ofSource(SourceRules source, String text) {
        String prefix = source.hasBareIdentifiers() ? "" : source.scheme() + ":";
        return text.startsWith(prefix) ? of(source, text.substring(prefix.length())) : Optional.empty();
    }

    /**
     * Reads the name of a note's file, in which an underscore stands for the slash of {@code math/0309136}; a version
     * does not count.
     */
    public static Optional<EntryId> ofFileName(String name) {
        return Sources.ALL.stream()
                .filter(SourceRules::hasBareIdentifiers)
                .flatMap(source -> source.identifier(name.replace('_', '/')).stream()
                        .map(it -> new EntryId(source.scheme(), it.value())))
                .findFirst();
    }

    /** All schemes, in their alphabetical order. */
    public static List<String> schemes() {
        return Stream.concat(Sources.ALL.stream().map(SourceRules::scheme), Stream.of(DOI, URL))
                .sorted()
                .toList();
    }

    /** The source whose paper this is; empty for a DOI or an address. */
    public Optional<SourceRules> source() {
        return Sources.ofScheme(scheme);
    }

    /** Whether the identifier stands in files and addresses without its scheme. */
    public boolean isBare() {
        return source().filter(SourceRules::hasBareIdentifiers).isPresent();
    }

    /** Where the paper is at its source, as an absolute address. */
    public String address() {
        return source().map(it -> it.address(value))
                .orElseGet(() -> scheme.equals(DOI) ? IdentifierParser.addressOfDoi(value) : value);
    }

    @Override
    public int compareTo(EntryId other) {
        int order = scheme.compareTo(other.scheme);
        return order == 0 ? value.compareTo(other.value) : order;
    }

    // What records have by themselves is slow until much of it is compiled, and maps ask for it millions of times.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EntryId that && value.equals(that.value) && scheme.equals(that.scheme);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** The identifier as people and files write it: {@code 2507.10069}, {@code doi:10.1145/3600006.3613165}. */
    @Override
    public String toString() {
        return isBare() ? value : scheme + ":" + value;
    }
}
