package daybook.fetch;

import daybook.config.SourceSetting;
import daybook.fetch.FetchStep.ApiStep;
import daybook.fetch.FetchStep.FeedListStep;
import daybook.fetch.FetchStep.FeedStep;
import daybook.fetch.FetchStep.ListStep;
import daybook.fetch.FetchStep.ListingStep;
import daybook.fetch.FetchStep.PapersStep;
import daybook.ledger.Ledger;
import daybook.ledger.LedgerEntry;
import daybook.listing.SourceCategory;
import daybook.source.ListingAddresses;
import daybook.source.SourceRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Plans what a run asks for: what is newest of every source, and then the missed days of all, newest first. So a site
 * is up to date after one run, however long the pause before it was and however short the run is.
 */
final class FetchPlan {
    private final FetchScope scope;
    private final Function<SourceRules, ListingAddresses> addresses;
    private final Instant now;

    /** @param addresses where a source, or its mirror, shows its listings */
    FetchPlan(FetchScope scope, Function<SourceRules, ListingAddresses> addresses, Instant now) {
        this.scope = scope;
        this.addresses = addresses;
        this.now = now;
    }

    /**
     * The steps in their order; sources for the same day follow each other as in the settings.
     *
     * @param ledger what the site has of the categories among the sources
     * @param papers what is asked for between the newest and the missed
     */
    List<FetchStep> steps(List<SourceSetting> sources, Ledger ledger, PapersStep papers) {
        List<FetchStep> newest = new ArrayList<>();
        List<ListingStep> missed = new ArrayList<>();
        for (SourceSetting source : sources.stream().filter(scope::includes).toList()) {
            if (source instanceof SourceSetting.Feed feed) {
                newest.add(new FeedStep(feed));
            } else if (source instanceof SourceSetting.WebList list) {
                newest.add(new ListStep(list));
            } else if (source instanceof SourceSetting.Api api) {
                newest.add(new ApiStep(api));
            } else if (source instanceof SourceSetting.FeedList feeds) {
                newest.add(new FeedListStep(feeds));
            } else if (source instanceof SourceSetting.Category listed) {
                for (LedgerEntry line : ledger.open(listed.category())) {
                    Optional<ListingStep> step = step(listed.category(), line.day());
                    step.filter(ListingStep::isNewest).ifPresent(newest::add);
                    step.filter(it -> !it.isNewest()).ifPresent(missed::add);
                }
            }
        }
        missed.sort(Comparator.comparing(ListingStep::day).reversed());
        if (scope.only().isEmpty()) {
            newest.add(papers);
        }
        newest.addAll(missed);
        return List.copyOf(newest);
    }

    /** Empty when the source no longer shows the listing, or it is not wanted. */
    private Optional<ListingStep> step(SourceCategory category, LocalDate day) {
        ListingAddresses shown = addresses.apply(category.source());
        LocalDate oldest = category.source().schedule().newestListingDay(now).minusDays(shown.daysShown());
        if (day.isBefore(oldest) || !scope.includes(day)) {
            return Optional.empty();
        }
        boolean isNewest = day.equals(category.newestListing(now));
        return Optional.of(new ListingStep(
                category,
                day,
                isNewest,
                isNewest ? shown.newest(category.code(), 1) : shown.day(category.code(), day, 1)));
    }
}
