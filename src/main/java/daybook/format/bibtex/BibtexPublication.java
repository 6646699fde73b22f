package daybook.format.bibtex;

import daybook.format.EnglishDate;
import daybook.format.Venue;
import daybook.listing.PublicationDate;
import daybook.listing.Sources;
import daybook.text.StatedDay;
import daybook.unicode.UnicodePattern;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where and when an entry says that it was published. */
final class BibtexPublication {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");

    /** A whole date of ISO 8601, perhaps with a time; a range of dates is no day. */
    private static final Pattern DATE =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ][\\d:.]+(?:Z|[+-]\\d{2}:?\\d{2})?)?");

    /** A month by its name or number; before or behind its name its day may stand, as in {@code 5 jan}. */
    private static final UnicodePattern MONTH =
            UnicodePattern.of("(?:(?<before>\\d{1,2})\\.? )?(?<month>\\p{L}+|\\d{1,2})\\.?(?: (?<behind>\\d{1,2}))?");

    private static final Pattern DAY = Pattern.compile("\\d{1,2}");

    private BibtexPublication() {}

    /** The journal or the proceedings, as the entry names it. */
    static Optional<String> journal(BibtexEntry entry) {
        return first(entry, "journal", "journaltitle", "booktitle");
    }

    /** Where it was published; empty for a preprint, whose journal is its source. */
    static Optional<String> reference(BibtexEntry entry) {
        return journal(entry)
                .filter(it -> !Sources.areNamedAsJournal(it))
                .map(it -> AstronomyJournals.named(it).orElse(it))
                .map(it -> new Venue(
                                it,
                                entry.text("volume"),
                                entry.text("number").or(() -> entry.text("issue")),
                                first(entry, "pages", "eid", "articleno"),
                                year(entry))
                        .reference());
    }

    private static Optional<String> first(BibtexEntry entry, String... fields) {
        return Stream.of(fields).flatMap(it -> entry.text(it).stream()).findFirst();
    }

    private static Optional<String> year(BibtexEntry entry) {
        return Stream.of("year", "date")
                .flatMap(field -> entry.text(field).stream())
                .flatMap(text -> YEAR.matcher(text).results())
                .map(MatchResult::group)
                .findFirst();
    }

    /** The date as precisely as the entry states it. */
    static Optional<PublicationDate> date(BibtexEntry entry) {
        Optional<LocalDate> day = day(entry);
        return day.isPresent()
                ? day.map(PublicationDate::of)
                : entry.text("date")
                        .flatMap(PublicationDate::parse)
                        .or(() -> year(entry)
                                .flatMap(year -> PublicationDate.ofParts(
                                        Stream.concat(Stream.of(Integer.valueOf(year)), month(entry).stream())
                                                .toList())));
    }

    private static Optional<Integer> month(BibtexEntry entry) {
        return entry.text("month")
                .map(MONTH::matcher)
                .filter(Matcher::matches)
                .map(it -> EnglishDate.monthNumber(it.group("month")));
    }

    /** The day; empty for most entries, which have a year and perhaps a month. */
    static Optional<LocalDate> day(BibtexEntry entry) {
        Optional<String> date = entry.text("date");
        return date.isPresent()
                ? date.map(DATE::matcher).filter(Matcher::matches).flatMap(it -> StatedDay.parse(it.group(1)))
                : dayOfParts(entry);
    }

    private static Optional<LocalDate> dayOfParts(BibtexEntry entry) {
        Optional<Integer> year =
                entry.text("year").filter(it -> YEAR.matcher(it).matches()).map(Integer::valueOf);
        Optional<Matcher> month = entry.text("month").map(MONTH::matcher).filter(Matcher::matches);
        Optional<String> day = entry.text("day")
                .or(() -> month.flatMap(it -> Optional.ofNullable(it.group("before"))))
                .or(() -> month.flatMap(it -> Optional.ofNullable(it.group("behind"))))
                .filter(it -> DAY.matcher(it).matches());
        return year.flatMap(y -> month.flatMap(m ->
                day.flatMap(d -> StatedDay.of(y, EnglishDate.monthNumber(m.group("month")), Integer.parseInt(d)))));
    }
}
