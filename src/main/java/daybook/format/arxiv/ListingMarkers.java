package daybook.format.arxiv;

import daybook.listing.AnnouncementKind;
import daybook.listing.EntryId;
import daybook.source.VersionedIdentifier;
import daybook.source.arxiv.ArxivRules;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How arXiv writes an identifier, the reason why a paper is listed, and the heading of a section. */
final class ListingMarkers {
    /** {@code New submissions (continued, showing last 12 of 53 entries)}; legacy headings have a date instead. */
    private static final Pattern COUNTS =
            Pattern.compile("\\((continued, )?showing (first |last )?(\\d+) of (\\d+) entries ?\\)");

    private ListingMarkers() {}

    /**
     * What a heading says of its section.
     *
     * @param shown how many entries stand below it on this page
     * @param total how many there are with those on other pages; equal to {@code shown} for a section on one page, from
     *     which arXiv may have removed a paper that it still counts
     */
    record HeadingCounts(int shown, int total) {}

    static Optional<HeadingCounts> counts(String heading) {
        Matcher matcher = COUNTS.matcher(heading);
        if (!matcher.find()) {
            return Optional.empty();
        }
        int shown = Integer.parseInt(matcher.group(3));
        boolean paged = matcher.group(1) != null || matcher.group(2) != null;
        return Optional.of(new HeadingCounts(shown, paged ? Integer.parseInt(matcher.group(4)) : shown));
    }

    /** The kind that a section heading announces. */
    static Optional<AnnouncementKind> section(String heading) {
        if (heading.startsWith("New submissions")) {
            return Optional.of(AnnouncementKind.NEW);
        }
        if (heading.startsWith("Cross submissions") || heading.startsWith("Cross-lists")) {
            return Optional.of(AnnouncementKind.CROSS);
        }
        return heading.startsWith("Replacement") ? Optional.of(AnnouncementKind.REPLACEMENT) : Optional.empty();
    }

    /** The kind that stands behind an identifier, as in {@code (cross-list from gr-qc)}. */
    static Optional<AnnouncementKind> kind(String text) {
        if (text.contains("(replaced)")) {
            return Optional.of(AnnouncementKind.REPLACEMENT);
        }
        return text.contains("(cross-list") ? Optional.of(AnnouncementKind.CROSS) : Optional.empty();
    }

    /** The identity in an identifier that may have a version and the prefix {@code arXiv:}. */
    static Optional<EntryId> id(String identifier) {
        return versioned(identifier).map(it -> new EntryId(ArxivRules.SCHEME, it.value()));
    }

    /** The version in an identifier. */
    static OptionalInt version(String identifier) {
        return versioned(identifier).map(VersionedIdentifier::version).orElse(OptionalInt.empty());
    }

    private static Optional<VersionedIdentifier> versioned(String identifier) {
        return ArxivRules.INSTANCE.identifier(identifier.replaceFirst("^arXiv:", ""));
    }

    /** That of the article where a field has that of an erratum too, behind a blank. */
    static String firstDoi(String field) {
        return field.split(" ")[0];
    }
}
