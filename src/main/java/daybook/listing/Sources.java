package daybook.listing;

import daybook.source.SourceRules;
import daybook.source.arxiv.ArxivRules;
import daybook.unicode.Unicode;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sources of listings that have rules of their own. */
public final class Sources {
    /** All of them. Where several could answer, the first does. */
    public static final List<SourceRules> ALL = List.of(ArxivRules.INSTANCE);

    private static final Map<String, SourceRules> BY_SCHEME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(SourceRules::scheme, it -> it));

    /** The time zone of a day of the site, which may have announcements of several sources: that of the first. */
    public static final ZoneId ANNOUNCEMENT_ZONE = ALL.get(0).schedule().zone();

    private Sources() {}

    /** The source with a scheme; empty for {@code doi}, {@code url} and what is unknown. */
    public static Optional<SourceRules> ofScheme(String scheme) {
        return Optional.ofNullable(BY_SCHEME.get(scheme));
    }

    /** The source that answers at an absolute address. */
    public static Optional<SourceRules> ofAddress(URI address) {
        String host = Unicode.lowerCase(address.getHost());
        return ALL.stream().filter(it -> it.isHost(host)).findFirst();
    }

    /** The category with a code for which a source has listings; empty for an unknown code and for an alias. */
    public static Optional<SourceCategory> listedCategory(String code) {
        return ALL.stream()
                .filter(it -> it.listedCategories().contains(code))
                .map(it -> new SourceCategory(it, code))
                .findFirst();
    }

    /** The name of a category of any source; empty for an unknown code. */
    public static Optional<String> categoryName(String code) {
        return ofAny(it -> it.categoryName(code));
    }

    /** The same where nothing else tells it from others that have this name. */
    public static Optional<String> distinctCategoryName(String code) {
        return ofAny(it -> it.distinctCategoryName(code));
    }

    private static Optional<String> ofAny(Function<SourceRules, Optional<String>> name) {
        for (SourceRules source : ALL) {
            Optional<String> found = name.apply(source);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /**
     * Whether comments on a paper say that it is withdrawn: in the words of its source, or in those of any source for a
     * paper that is known by a DOI or an address.
     */
    public static boolean isWithdrawn(EntryId id, String comments) {
        List<SourceRules> sources = id.source().map(List::of).orElse(ALL);
        return sources.stream().anyMatch(it -> it.isWithdrawn(comments));
    }

    /** Whether a paper is arXiv's, which is to be thanked (https://info.arxiv.org/help/api/tou.html). */
    public static boolean isOfArxiv(EntryId id) {
        return id.scheme().equals(ArxivRules.SCHEME);
    }

    /** Whether a bibliography that names a journal means a source, which publishes none. */
    public static boolean areNamedAsJournal(String journal) {
        return ALL.stream().anyMatch(source -> source.isNamedAsJournal(journal));
    }
}
