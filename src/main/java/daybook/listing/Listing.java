package daybook.listing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one source announced for one category on one day.
 *
 * @param source {@code arxiv}, or the kind of source for others
 * @param category the category's code, such as {@code cs.DC}
 * @param date empty for a list that states none, such as a bibliography
 * @param stated how many announcements of a kind the source says there are; a kind it does not count is absent
 * @param from the address it came from, when known
 * @param fetched when it was fetched, when known
 * @param title what a list calls itself; empty for other sources
 * @param announcements in the source's order; empty for a quiet day
 */
public record Listing(
        String source,
        String category,
        Optional<ListingDate> date,
        Map<AnnouncementKind, Integer> stated,
        Optional<String> from,
        Optional<Instant> fetched,
        Optional<String> title,
        List<Announcement> announcements) {
    /** The source of curated lists in Markdown, whose subjects are headings. */
    public static final String LIST = "links";

    /** The source and the category of what a curator added, which is no subject of a paper. */
    public static final String ADDED = "added";

    /**
     * The source of what was found out about papers that other listings have: it adds no paper, no day and no list, and
     * only fills in what they do not say.
     */
    public static final String METADATA = "metadata";

    /** Between the headings above an item of such a list, in its subject. */
    public static final String BETWEEN_HEADINGS = " / ";

    /** A listing without a title. */
    public Listing(
            String source,
            String category,
            Optional<ListingDate> date,
            Map<AnnouncementKind, Integer> stated,
            Optional<String> from,
            Optional<Instant> fetched,
            List<Announcement> announcements) {
        this(source, category, date, stated, from, fetched, Optional.empty(), announcements);
    }

    public Listing {
        Map<AnnouncementKind, Integer> ordered = new EnumMap<>(AnnouncementKind.class);
        ordered.putAll(stated);
        stated = Collections.unmodifiableMap(ordered);
        announcements = List.copyOf(announcements);
    }

    /** This listing as it came from an address at a time, cut to the second. */
    public Listing asFetched(String address, Instant time) {
        return new Listing(
                source,
                category,
                date,
                stated,
                Optional.of(address),
                Optional.of(time.truncatedTo(ChronoUnit.SECONDS)),
                title,
                announcements);
    }

    /** This listing without the time at which it was fetched, for what is not all that its source has. */
    public Listing withoutTime() {
        return new Listing(source, category, date, stated, from, Optional.empty(), title, announcements);
    }

    /** The headings above an item of a list, from the highest to the lowest; none for other sources. */
    public List<String> headings(Announcement announcement) {
        return source.equals(LIST)
                ? announcement.subjects().stream()
                        .limit(1)
                        .flatMap(it -> Arrays.stream(it.split(BETWEEN_HEADINGS)))
                        .toList()
                : List.of();
    }

    /** Whether it only says more of papers that other listings have. */
    public boolean isMetadata() {
        return source.equals(METADATA);
    }

    /** This listing as one of a day. */
    public Listing onDay(ListingDate day) {
        return new Listing(source, category, Optional.of(day), stated, from, fetched, title, announcements);
    }

    /** This listing in another category. */
    public Listing in(String other) {
        return new Listing(source, other, date, stated, from, fetched, title, announcements);
    }

    /** This listing with a title. */
    public Listing titled(Optional<String> other) {
        return new Listing(source, category, date, stated, from, fetched, other, announcements);
    }

    /** This listing with other announcements. */
    public Listing with(List<Announcement> others) {
        return new Listing(source, category, date, stated, from, fetched, title, others);
    }

    /** This listing without the numbers that its source states. */
    public Listing uncounted() {
        return new Listing(source, category, date, Map.of(), from, fetched, title, announcements);
    }

    /**
     * This listing with the announcements of another one for the same category and day that it does not have yet. Of
     * two numbers that sources state the larger counts.
     */
    public Listing joinedWith(Listing other) {
        Map<AnnouncementKind, Integer> larger = new EnumMap<>(AnnouncementKind.class);
        larger.putAll(stated);
        other.stated.forEach((kind, count) -> larger.merge(kind, count, Math::max));
        return new Listing(
                source,
                category,
                date,
                larger,
                from.or(other::from),
                fetched.or(other::fetched),
                title.or(other::title),
                Stream.concat(announcements.stream(), other.announcements.stream())
                        .distinct()
                        .toList());
    }
}
