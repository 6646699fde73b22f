package daybook.fetch;

import daybook.config.SourceSetting;
import daybook.diagnostic.Diagnostic;
import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.EntryId;
import daybook.listing.Listing;
import daybook.listing.ListingDate;
import daybook.web.WebPage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Fetches the entries of a feed. A feed forgets its older entries and may date the others anew; what was stored stays,
 * on the day on which it was stored first.
 */
final class FeedFetcher {
    /** Before it there was no web; what is dated earlier has a date that its program made up. */
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private final ListingPageReader pages;
    private final ListingStore store;
    private final FetchLog log;
    private final FetchScope scope;
    private final LocalDate latest;

    /**
     * A fetcher of feeds.
     *
     * @param scope which days are stored
     * @param latest what is dated later waits for its day
     */
    FeedFetcher(ListingPageReader pages, ListingStore store, FetchLog log, FetchScope scope, LocalDate latest) {
        this.pages = pages;
        this.store = store;
        this.log = log;
        this.scope = scope;
        this.latest = latest;
    }

    /**
     * Fetches a feed.
     *
     * @param captured all that is known of the site's sources
     */
    void fetch(SourceSetting.Feed source, List<Listing> captured) throws IOException {
        Optional<ParsedPage> reading = pages.readAgain(source.toString(), source.address());
        if (reading.isEmpty()) {
            log.nothing();
            return;
        }
        reportProblems(source, reading.get());
        reportUndated(reading.get());
        storeDated(source, reading.get(), captured);
    }

    /** Stores what a page has of days, as far as it is wanted; of a source with a ledger whatever came. */
    void storeDated(SourceSetting source, ParsedPage page, List<Listing> captured) throws IOException {
        Map<EntryId, LocalDate> known = known(source, captured);
        reportImpossible(page);
        Optional<String> category =
                source instanceof SourceSetting.WebSource ? category(source, captured) : Optional.empty();
        // The oldest day first: what stands on two days of a page is an entry of the first one.
        List<Listing> listings = page.listings().stream()
                .filter(it -> day(it).filter(day -> isWanted(source, day)).isPresent())
                .sorted(Comparator.comparing(it -> day(it).orElseThrow()))
                .toList();
        for (Listing listing : listings) {
            LocalDate day = day(listing).orElseThrow();
            try {
                store(source, day, category.map(listing::in).orElse(listing), page, known);
                listing.announcements().forEach(it -> known.putIfAbsent(it.id(), day));
            } catch (DamagedListingException damaged) {
                log.damaged(damaged);
            }
        }
    }

    private static Optional<LocalDate> day(Listing listing) {
        return listing.date().flatMap(ListingDate::day);
    }

    private boolean isWanted(SourceSetting source, LocalDate day) {
        return !isImpossible(day) && !day.isAfter(latest) && (source.daily().isPresent() || scope.includes(day));
    }

    private static boolean isImpossible(LocalDate day) {
        return day.isBefore(EARLIEST);
    }

    /**
     * Notes, on the newest stored day of a source, when it was asked last and answered in full: the ledger follows from
     * that.
     *
     * @param first the day of a source of which nothing is stored yet
     * @param answer the first page of the answer
     */
    void confirm(SourceSetting.Api source, LocalDate first, WebPage answer, List<Listing> captured) throws IOException {
        LocalDate day = newestDay(
                        source,
                        Stream.concat(captured.stream(), store.written().stream())
                                .toList())
                .orElse(first);
        try {
            Listing listing = store.read(source, day)
                    .orElseGet(() -> new Listing(
                            source.api().scheme(),
                            source.api().scheme(),
                            Optional.of(ListingDate.of(day)),
                            Map.of(),
                            Optional.empty(),
                            Optional.empty(),
                            List.of()));
            Listing confirmed = listing.asFetched(source.toString(), answer.fetched());
            if (!confirmed.equals(listing)) {
                store.write(source, day, confirmed, List.of());
            }
        } catch (DamagedListingException damaged) {
            log.damaged(damaged);
        }
    }

    /** The newest day of which something of a source is stored, if only that there was nothing. */
    static Optional<LocalDate> newestDay(SourceSetting source, List<Listing> captured) {
        return captured.stream()
                .filter(it -> isOf(source, it))
                .flatMap(it -> day(it).stream())
                .max(LocalDate::compareTo);
    }

    /**
     * The category under which a source was stored last; empty if it was not. It is part of addresses, so it stays
     * whatever the source calls itself later.
     */
    static Optional<String> category(SourceSetting source, List<Listing> captured) {
        return captured.stream()
                .filter(it -> isOf(source, it))
                .max(Comparator.comparing(it -> day(it).orElse(LocalDate.MIN)))
                .map(Listing::category);
    }

    private static boolean isOf(SourceSetting source, Listing listing) {
        return listing.from().filter(source.toString()::equals).isPresent();
    }

    /** On which day each entry of a source was stored first. */
    static Map<EntryId, LocalDate> known(SourceSetting source, List<Listing> captured) {
        Map<EntryId, LocalDate> known = new HashMap<>();
        for (Listing listing : captured) {
            Optional<LocalDate> day = day(listing);
            if (day.isPresent() && isOf(source, listing)) {
                listing.announcements().forEach(it -> known.merge(it.id(), day.get(), FeedFetcher::earlier));
            }
        }
        return known;
    }

    private void store(
            SourceSetting source, LocalDate day, Listing listing, ParsedPage reading, Map<EntryId, LocalDate> known)
            throws DamagedListingException, IOException {
        Optional<Listing> stored = store.read(source, day);
        List<Announcement> before = stored.map(Listing::announcements).orElse(List.of());
        Map<EntryId, Announcement> all = new LinkedHashMap<>();
        before.forEach(it -> all.put(it.id(), it));
        listing.announcements().stream()
                .filter(it -> it.kind() == AnnouncementKind.REPLACEMENT
                        || known.getOrDefault(it.id(), day).equals(day))
                .forEach(it -> all.put(it.id(), it));
        List<Announcement> announcements = new ArrayList<>(all.values());
        if (!announcements.equals(before)) {
            store.write(source, day, listing.with(announcements), List.of(reading.page()));
            log.step(day, source.toString(), FetchLog.entries(announcements.size()));
        }
    }

    /** Only the publisher of a feed can fix it: one bad entry must not make every night fail. */
    void reportProblems(SourceSetting source, ParsedPage reading) {
        List<Diagnostic> problems = reading.problems();
        if (reading.listings().isEmpty()) {
            log.unsound(source.toString(), reading);
        } else if (!problems.isEmpty()) {
            log.warn(
                    reading.page().address(),
                    problems.get(0).message()
                            + switch (problems.size()) {
                                case 1 -> "";
                                case 2 -> ", and 1 more problem";
                                default -> ", and " + (problems.size() - 1) + " more problems";
                            },
                    "only its publisher can mend this; what can be read is stored");
        }
    }

    private void reportUndated(ParsedPage reading) {
        report(reading, it -> it.isEmpty(), "without a day", "entries without a day are not stored");
    }

    private void reportImpossible(ParsedPage reading) {
        report(
                reading,
                it -> it.filter(FeedFetcher::isImpossible).isPresent(),
                "dated before " + EARLIEST.getYear(),
                "entries with such a date are not stored");
    }

    private void report(ParsedPage reading, Predicate<Optional<LocalDate>> isMeant, String what, String hint) {
        int entries = reading.listings().stream()
                .filter(it -> isMeant.test(day(it)))
                .mapToInt(it -> it.announcements().size())
                .sum();
        if (entries > 0) {
            log.warn(reading.page().address(), FetchLog.entries(entries) + " " + what, hint);
        }
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
