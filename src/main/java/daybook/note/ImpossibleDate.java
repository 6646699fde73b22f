package daybook.note;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that are written as a day, week or month, but that the calendar does not have. */
public final class ImpossibleDate {
    private static final int MONTHS = 12;

    private static final Pattern WEEK = Pattern.compile("(?<year>[0-9]{4})-[Ww](?<week>[0-9]{1,2})");
    private static final Pattern MONTH_OR_DAY =
            Pattern.compile("(?<year>[0-9]{4})-(?<month>[0-9]{2})(?:-(?<day>[0-9]{2}))?");

    private ImpossibleDate() {}

    /** What is wrong with a word, such as {@code 2025 has no week 99}; empty if it is no date, or a possible one. */
    public static Optional<String> problem(String word) {
        if (NoteTarget.of(word) instanceof NoteTarget.TopicTarget) {
            Matcher week = WEEK.matcher(word);
            if (week.matches()) {
                return Optional.of(
                        week.group("week").length() == 1
                                ? "a week has two digits, such as " + week.group("year") + "-W0" + week.group("week")
                                : week.group("year") + " has no week " + week.group("week"));
            }
            Matcher date = MONTH_OR_DAY.matcher(word);
            if (date.matches()) {
                int month = Integer.parseInt(date.group("month"));
                return Optional.of(
                        month < 1 || month > MONTHS
                                ? date.group("year") + " has no month " + date.group("month")
                                : date.group("year") + "-" + date.group("month") + " has no day " + date.group("day"));
            }
        }
        return Optional.empty();
    }
}
