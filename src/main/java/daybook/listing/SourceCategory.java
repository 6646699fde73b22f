package daybook.listing;

import daybook.source.SourceRules;
import daybook.source.SourceSchedule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A category for which a source has listings.
 *
 * @param code as the source writes it, such as {@code cs.DC} or {@code astro-ph}
 */
public record SourceCategory(SourceRules source, String code) implements DailySource {
    /** The category that a listing is of; empty for a listing of no source with rules of its own. */
    public static Optional<SourceCategory> of(Listing listing) {
        return Sources.ofScheme(listing.source()).map(it -> new SourceCategory(it, listing.category()));
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public LocalDate newestListing(Instant time) {
        SourceSchedule schedule = source.schedule();
        return schedule.lastListing(schedule.newestListingDay(time));
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
