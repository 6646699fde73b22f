package daybook.publisher;

import daybook.format.LenientJsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The public interface of a publisher, a library or a review platform, whose papers a site can follow: a source that
 * the settings name as {@code scheme:query}. Answers are JSON. {@code docs/fetching.md} says how to add one.
 */
public interface PaperApi {
    /** What the name of such a source begins with, such as {@code biorxiv}; it never changes. */
    String scheme();

    /** What people call it, such as {@code bioRxiv}. */
    String name();

    /** A source, such as {@code biorxiv:neuroscience}. */
    String example();

    /** Whether a text can stand behind the scheme. */
    boolean accepts(String query);

    /** What the addresses of all answers begin with, ending in a slash. */
    URI base();

    /** The least time between two requests. */
    Duration interval();

    /** What it says of the days on which papers came. */
    PaperDates dates();

    /**
     * Whether the pages of a query have all of its papers, whatever is wanted: one of them may be new there and state a
     * day long ago.
     */
    default boolean hasAll(String query) {
        return false;
    }

    /**
     * The address of the first page, relative to the base.
     *
     * @param since the first day that is wanted
     * @param until the last day that is wanted
     * @param contact a mail address of whoever runs the site, for interfaces that ask for one; empty for none
     */
    String first(String query, LocalDate since, LocalDate until, Optional<String> contact);

    /**
     * Reads a page.
     *
     * @param asked the address of the page, relative to the base
     * @param since what is older is not wanted
     * @return empty if the answer is of another form
     */
    Optional<PaperPage> read(LenientJsonObject answer, String asked, LocalDate since);
}
