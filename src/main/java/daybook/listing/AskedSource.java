package daybook.listing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A source that can be asked for the papers of any days, such as a subject of bioRxiv. It counts nothing and has no
 * schedule; its days are those of UTC.
 */
public record AskedSource(String name, String code) implements DailySource {
    /** The last day that is over. */
    @Override
    public LocalDate newestListing(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC).minusDays(1);
    }

    /** Whether a listing was fetched from it. */
    public boolean has(Listing listing) {
        return listing.from().filter(code::equals).isPresent();
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
