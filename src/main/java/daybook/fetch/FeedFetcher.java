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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Fetches the entries of a feed. A feed forgets its older entries and may date the others anew; what was stored stays,
 * on the day on which it was stored first.
 */
final class FeedFetcher {
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
        for (Listing listing : page.listings()) {
            Optional<LocalDate> day = listing.date().flatMap(ListingDate::day);
            boolean isWanted = day.isPresent()
                    && !day.get().isAfter(latest)
                    && (source.daily().isPresent() || scope.includes(day.get()));
            if (isWanted) {
                try {
                    store(source, day.get(), listing, page, known);
                } catch (DamagedListingException damaged) {
                    log.damaged(damaged);
                }
            }
        }
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
                .filter(it -> it.from().filter(source.toString()::equals).isPresent())
                .flatMap(it -> it.date().flatMap(ListingDate::day).stream())
                .max(LocalDate::compareTo);
    }

    /** On which day each entry of a source was stored first. */
    static Map<EntryId, LocalDate> known(SourceSetting source, List<Listing> captured) {
        Map<EntryId, LocalDate> known = new HashMap<>();
        for (Listing listing : captured) {
            Optional<LocalDate> day = listing.date().flatMap(ListingDate::day);
            if (day.isPresent()
                    && listing.from().filter(source.toString()::equals).isPresent()) {
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
        List<String> problems =
                reading.problems().stream().map(Diagnostic::message).toList();
        if (reading.listings().isEmpty()) {
            log.unsound(source.toString(), reading);
        } else if (!problems.isEmpty()) {
            log.warn(
                    reading.page().address(),
                    problems.size() == 1 ? "one problem" : problems.size() + " problems",
                    problems.get(0));
        }
    }

    private void reportUndated(ParsedPage reading) {
        int undated = reading.listings().stream()
                .filter(it -> it.date().flatMap(ListingDate::day).isEmpty())
                .mapToInt(it -> it.announcements().size())
                .sum();
        if (undated > 0) {
            log.warn(
                    reading.page().address(),
                    FetchLog.entries(undated) + " without a day",
                    "entries without a day are not stored");
        }
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
