package daybook.format;

import daybook.listing.ListingDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day in a date of a feed: RFC 822 in RSS, RFC 3339 in Atom, W3CDTF in Dublin Core
 * (https://www.w3.org/TR/NOTE-datetime). It is the day that is stated, in whatever time zone: the publisher's day, and
 * not the reader's.
 */
public final class FeedDate {
    private static final Pattern ISO = Pattern.compile("(?<date>\\d{4}-\\d{2}(?:-\\d{2})?)(?:[T ].*)?");

    private FeedDate() {}

    public static Optional<ListingDate> of(String text) {
        String line = TextNormalizer.line(text).orElse("");
        Matcher iso = ISO.matcher(line);
        return iso.matches()
                ? ListingDate.parse(iso.group("date"))
                : EnglishDate.day(line).map(ListingDate::of);
    }
}
