package daybook.format;

import daybook.text.StatedDay;
import daybook.unicode.Unicode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as arXiv writes them, in English on any machine. */
public final class EnglishDate {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final Pattern DAY =
            Pattern.compile("(?<!\\w)(\\d{1,2}) ([A-Z][a-z]{2})[a-z]{0,6} (\\d{4}|\\d{2})(?!\\w)");
    private static final Pattern MONTH = Pattern.compile("(?<!\\w)([A-Z][a-z]{2})[a-z]{0,6} (\\d{4})(?!\\w)");

    /** {@code 19:00:02 GMT}, or with another offset in what a mail program made of it. */
    private static final Pattern TIME = Pattern.compile(
            "(?<!\\w)([01]\\d|2[0-3]):([0-5]\\d)(?::[0-5]\\d)?(?: (?<sign>[+-])(?<hours>\\d{2})(?<minutes>\\d{2}))?(?!\\w)");

    /** arXiv began in 1991: two-digit years from 91 on are of the last century. */
    private static final int FIRST_YEAR = 91;

    private EnglishDate() {}

    /** The first date in a text such as {@code Tuesday, 15 July 2025} or {@code Mon, 7 Dec 20}. */
    public static Optional<LocalDate> day(String text) {
        Matcher matcher = DAY.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        int month = MONTHS.indexOf(Unicode.lowerCase(matcher.group(2))) + 1;
        return StatedDay.of(year(matcher.group(3)), month, Integer.parseInt(matcher.group(1)));
    }

    /** The first date and time in a text such as {@code Thu, 2 Mar 2023 20:29:12 -0500}, in GMT. */
    public static Optional<LocalDateTime> time(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.find()) {
            return Optional.empty();
        }
        int minutes = time.group("sign") == null
                ? 0
                : Integer.parseInt(time.group("hours")) * 60 + Integer.parseInt(time.group("minutes"));
        return day(text)
                .map(day -> day.atTime(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)))
                        .minusMinutes("-".equals(time.group("sign")) ? -minutes : minutes));
    }

    /** The first month in a text such as {@code Authors and titles for May 2009}. */
    public static Optional<YearMonth> month(String text) {
        return MONTH.matcher(text)
                .results()
                .filter(it -> MONTHS.contains(Unicode.lowerCase(it.group(1))))
                .filter(it -> StatedDay.isYear(Integer.parseInt(it.group(2))))
                .map(it ->
                        YearMonth.of(Integer.parseInt(it.group(2)), MONTHS.indexOf(Unicode.lowerCase(it.group(1))) + 1))
                .findFirst();
    }

    /** 1 to 12 for a month's English name or number, 0 for anything else. */
    public static int monthNumber(String month) {
        String name = Unicode.lowerCase(month);
        return name.matches("0?[1-9]|1[0-2]")
                ? Integer.parseInt(name)
                : MONTHS.indexOf(name.substring(0, Math.min(3, name.length()))) + 1;
    }

    /** The year that four digits, or the last two, stand for. */
    public static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() == 4) {
            return year;
        }
        return year >= FIRST_YEAR ? 1900 + year : 2000 + year;
    }
}
