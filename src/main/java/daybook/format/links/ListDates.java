package daybook.format.links;

import daybook.format.EnglishDate;
import daybook.text.StatedDay;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people write them in lists and their files' names. A month or a year is no day. */
final class ListDates {
    private static final Pattern NUMBERS = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d{2})(?<sign>[-/._年])(0?[1-9]|1[0-2])(?:\\k<sign>|月)(0?[1-9]|[12]\\d|3[01])(?!\\d)日?");

    /** American: the month leads. */
    private static final Pattern AMERICAN =
            Pattern.compile("(?<!\\d)(0?[1-9]|1[0-2])/(0?[1-9]|[12]\\d|3[01])/((?:20)?\\d{2})(?!\\d)");

    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?<!\\w)([A-Z][a-z]{2})[a-z]{0,6}\\.? (\\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\\d{2})(?!\\d)");

    /** In characters. */
    private static final int LONGEST = 60;

    private ListDates() {}

    /** The first day that a text names; empty when it names none that is in the calendar. */
    static Optional<LocalDate> day(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.find()) {
            return date(numbers.group(1), numbers.group(3), numbers.group(4));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        if (monthFirst.find()) {
            return date(
                    monthFirst.group(3),
                    Integer.toString(EnglishDate.monthNumber(monthFirst.group(1))),
                    monthFirst.group(2));
        }
        Matcher american = AMERICAN.matcher(text);
        if (american.find()) {
            String year = american.group(3);
            return date(year.length() == 2 ? "20" + year : year, american.group(1), american.group(2));
        }
        return EnglishDate.day(text);
    }

    /** The day that a text consists of, perhaps with the day of the week and signs around it. */
    static Optional<LocalDate> whole(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String bare = text.replaceAll(
                "(?i)(?<!\\w)(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?(?!\\w)", "");
        return day(text)
                .filter(it -> bare.length() <= "(September 30th, 2024):".length())
                .filter(it -> bare.replaceAll("[\\d年月日\\p{Punct}\\s]", "").length() <= "September".length() + 2);
    }

    /** The day in the name of a file, such as {@code lists/2024-05-06-serving.md}. */
    static Optional<LocalDate> ofFileName(String path) {
        return day(path.replaceFirst(".*[/\\\\]", ""));
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        return StatedDay.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }
}
