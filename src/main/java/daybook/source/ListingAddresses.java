package daybook.source;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where a source, or a mirror of it, shows its listings. All addresses are absolute. */
public interface ListingAddresses {
    /** The most announcements on a page; a page with as many is followed by another one. */
    int mostOnPage();

    /** For how many days the source shows a listing. */
    int daysShown();

    /**
     * A page of a category's newest listing.
     *
     * @param number from 1 on; a listing fits on the first unless it is very long
     */
    URI newest(String category, int number);

    /**
     * A page of a category's listing of a day.
     *
     * @param number from 1 on
     */
    URI day(String category, LocalDate day, int number);

    /** A feed of a category's newest listing; empty for a source without feeds. */
    Optional<URI> feed(String category);

    /**
     * What an API of the source has of the papers received for a category's listing of a day, without their kinds;
     * empty for a source without such an API.
     */
    Optional<URI> received(String category, LocalDate day);

    /** How many papers an API of the source answers for at once; 0 for a source without such an API. */
    int mostPapers();

    /**
     * What an API of the source knows of papers.
     *
     * @param identifiers as many as {@link #mostPapers} at most, and one at least
     */
    URI papers(List<String> identifiers);
}
