package daybook.format;

import daybook.listing.ListingDate;
import daybook.text.StatedDay;
import daybook.unicode.Unicode;
import daybook.unicode.UnicodePattern;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day in a date of a feed: RFC 822 in RSS, RFC 3339 in Atom, W3CDTF in Dublin Core
 * (https://www.w3.org/TR/NOTE-datetime), and what else feeds write: the dates of RFC 850, months in other languages, a
 * month before its day. It is the day that is stated, in whatever time zone: the publisher's day, and not the reader's.
 */
public final class FeedDate {
    private static final Pattern ISO = Pattern.compile("(?<date>\\d{4}-\\d{2}(?:-\\d{2})?)(?:[T ](?<time>.*))?");
    private static final Pattern COMPACT = Pattern.compile("(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})");
    private static final UnicodePattern DAY_FIRST = UnicodePattern.of(
            "(?<!\\w)(?<day>\\d{1,2})[. -]{1,2}(?<month>\\p{L}{3,10})\\.?[ -](?<year>\\d{4}|\\d{2})(?!\\w)");
    private static final UnicodePattern MONTH_FIRST = UnicodePattern.of(
            "(?<!\\w)(?<month>\\p{L}{3,10})\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})(?!\\w)");

    /** The midnight at which a day ends (ISO 8601-1:2019, section 5.3.2). */
    private static final String END_OF_DAY = "24:00";

    /** How months begin, in English, French, German, Spanish, Italian and Portuguese. */
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("ene", 1),
            Map.entry("gen", 1),
            Map.entry("feb", 2),
            Map.entry("fev", 2),
            Map.entry("fév", 2),
            Map.entry("mar", 3),
            Map.entry("mär", 3),
            Map.entry("mrz", 3),
            Map.entry("apr", 4),
            Map.entry("avr", 4),
            Map.entry("abr", 4),
            Map.entry("may", 5),
            Map.entry("mai", 5),
            Map.entry("mag", 5),
            Map.entry("jun", 6),
            Map.entry("juin", 6),
            Map.entry("giu", 6),
            Map.entry("jul", 7),
            Map.entry("juil", 7),
            Map.entry("lug", 7),
            Map.entry("aug", 8),
            Map.entry("aoû", 8),
            Map.entry("aou", 8),
            Map.entry("ago", 8),
            Map.entry("sep", 9),
            Map.entry("set", 9),
            Map.entry("oct", 10),
            Map.entry("okt", 10),
            Map.entry("ott", 10),
            Map.entry("out", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12),
            Map.entry("déc", 12),
            Map.entry("dez", 12),
            Map.entry("dic", 12));

    private FeedDate() {}

    /** The day or the month that a text states; empty when it states none. */
    public static Optional<ListingDate> of(String text) {
        String line = TextNormalizer.line(text).orElse("");
        Matcher iso = ISO.matcher(line);
        if (iso.matches()) {
            Optional<ListingDate> date = ListingDate.parse(iso.group("date"));
            boolean ends = iso.group("time") != null && iso.group("time").startsWith(END_OF_DAY);
            return ends
                    ? date.flatMap(ListingDate::day)
                            .map(it -> it.plusDays(1))
                            .filter(it -> StatedDay.isYear(it.getYear()))
                            .map(ListingDate::of)
                    : date;
        }
        Matcher compact = COMPACT.matcher(line);
        if (compact.matches()) {
            return day(compact, Integer.parseInt(compact.group("month")));
        }
        return EnglishDate.day(line)
                .map(ListingDate::of)
                .or(() -> inWords(DAY_FIRST.matcher(line)))
                .or(() -> inWords(MONTH_FIRST.matcher(line)));
    }

    private static Optional<ListingDate> inWords(Matcher date) {
        if (!date.find()) {
            return Optional.empty();
        }
        String name = Unicode.lowerCase(date.group("month"));
        return MONTHS.entrySet().stream()
                .filter(it -> name.startsWith(it.getKey()))
                .max(Comparator.comparingInt(it -> it.getKey().length()))
                .flatMap(it -> day(date, it.getValue()));
    }

    private static Optional<ListingDate> day(Matcher date, int month) {
        return StatedDay.of(EnglishDate.year(date.group("year")), month, Integer.parseInt(date.group("day")))
                .map(ListingDate::of);
    }
}
