package daybook.listing;

import java.time.Instant;
import java.time.LocalDate;

/** A source for which the ledger has a line for each day. */
public sealed interface DailySource permits SourceCategory, AskedSource {
    /** As the settings name it, such as {@code cs.DC} or {@code biorxiv:neuroscience}. */
    String code();

    /** What people call whoever publishes it, such as {@code arXiv}. */
    String name();

    /** The newest day of which the source should have everything at a time. */
    LocalDate newestListing(Instant time);
}
