package daybook.theme;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The messages of the interface in one language.
 *
 * <p>The names of months and weekdays are among them: those that Java knows change from one release to the next, and
 * with them the pages would.
 */
public final class Messages {
    private final Locale locale;

    /** With digits as dates have them: which ones Java takes for Arabic differs between its releases. */
    private final Locale ofNumbers;

    private final Map<String, Message> messages;

    private record Message(String pattern, Location location) {
        /** Whether it says the same with any arguments. */
        boolean isFixed() {
            return pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0;
        }
    }

    private Messages(Locale locale, Map<String, Message> messages) {
        this.locale = locale;
        this.ofNumbers = Locale.forLanguageTag(locale.toLanguageTag() + "-u-nu-latn");
        this.messages = messages;
    }

    /**
     * The messages of several files, those of later ones in the place of earlier ones.
     *
     * @param diagnostics receives the message that is no valid pattern; the earlier one stays in its place
     */
    static Messages of(String language, List<MessageFile> files, Diagnostics diagnostics) {
        Messages messages = new Messages(Locale.forLanguageTag(language), new TreeMap<>());
        files.forEach(file ->
                file.patterns().forEach((key, pattern) -> messages.add(key, pattern, file.location(key), diagnostics)));
        return messages;
    }

    private void add(String key, String pattern, Location location, Diagnostics diagnostics) {
        try {
            if (Stream.of(format(pattern).getFormats()).anyMatch(Messages::isChoiceOfNothing)) {
                throw new IllegalArgumentException("a choice has no limits, such as 1#");
            }
            messages.put(key, new Message(pattern, location));
        } catch (IllegalArgumentException malformed) {
            diagnostics.error(
                    location,
                    "the message '" + key + "' is not a valid pattern: " + malformed.getMessage(),
                    "an argument looks like {0}; write a literal brace between apostrophes");
        }
    }

    private static boolean isChoiceOfNothing(@Nullable Format format) {
        return format instanceof ChoiceFormat choice && choice.getLimits().length == 0;
    }

    private MessageFormat format(String pattern) {
        return new MessageFormat(pattern, ofNumbers);
    }

    /** The keys of all messages. */
    public Set<String> keys() {
        return Collections.unmodifiableSet(messages.keySet());
    }

    /** The language. */
    public Locale locale() {
        return locale;
    }

    /**
     * The message of a key with its arguments filled in, as {@link MessageFormat} does.
     *
     * @throws MissingMessageException when there is no such message, or it does not fit its arguments
     */
    public String text(String key, Object... arguments) {
        Message message = messages.get(key);
        if (message == null) {
            throw MissingMessageException.unknown(key, messages.keySet());
        }
        if (message.isFixed()) {
            return message.pattern;
        }
        try {
            return format(message.pattern).format(arguments);
        } catch (IllegalArgumentException | IndexOutOfBoundsException unfit) {
            throw MissingMessageException.unfit(key, message.location, unfit);
        }
    }

    /** A date such as {@code Tuesday, 15 July 2025}. */
    public String longDate(LocalDate date) {
        return text(
                "date.long",
                weekday(date),
                String.valueOf(date.getDayOfMonth()),
                monthName(date),
                String.valueOf(date.getYear()));
    }

    /** A date such as {@code 15 July 2025}. */
    public String date(LocalDate date) {
        return text("date", String.valueOf(date.getDayOfMonth()), monthName(date), String.valueOf(date.getYear()));
    }

    /** A date such as {@code 15 July}. */
    public String dayAndMonth(LocalDate date) {
        return text("date.short", String.valueOf(date.getDayOfMonth()), monthName(date));
    }

    /** A month such as {@code July 2025}. */
    public String month(YearMonth month) {
        return text("date.month", monthName(month.atDay(1)), String.valueOf(month.getYear()));
    }

    /** A date as precisely as it is known: {@code 2017}, {@code 2017-06} or {@code 2017-06-12}. */
    public String partialDate(String known) {
        return switch (known.length()) {
            case 4 -> known;
            case 7 -> month(YearMonth.parse(known));
            default -> date(LocalDate.parse(known));
        };
    }

    /** The name of the date's weekday. */
    public String weekday(LocalDate date) {
        return text("weekday." + date.getDayOfWeek().getValue());
    }

    /** The name of the date's month. */
    public String monthName(LocalDate date) {
        return text("month." + date.getMonthValue());
    }
}
