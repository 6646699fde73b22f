package daybook.theme;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The words of the interface in one language.
 *
 * <p>The names of months and weekdays are among them: those that Java knows change from one release to the next, and
 * with them the pages would.
 */
public final class Words {
    private final Locale locale;
    private final Map<String, String> messages;

    private Words(Locale locale, Map<String, String> messages) {
        this.locale = locale;
        this.messages = messages;
    }

    static Words load(String language, byte[] properties) throws IOException {
        Properties loaded = new Properties();
        loaded.load(new StringReader(new String(properties, StandardCharsets.UTF_8)));
        Map<String, String> messages = new TreeMap<>();
        loaded.stringPropertyNames().forEach(key -> messages.put(key, loaded.getProperty(key)));
        return new Words(Locale.forLanguageTag(language), messages);
    }

    /** The language. */
    public Locale locale() {
        return locale;
    }

    /**
     * The message of a key with its arguments filled in, as {@link MessageFormat} does.
     *
     * @throws IllegalArgumentException when the theme has no such message
     */
    public String text(String key, Object... arguments) {
        String pattern = messages.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("the theme has no message '" + key + "' for language '" + locale + "'");
        }
        return new MessageFormat(pattern, locale).format(arguments);
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

    /** The name of the date's weekday. */
    public String weekday(LocalDate date) {
        return text("weekday." + date.getDayOfWeek().getValue());
    }

    /** The name of the date's month. */
    public String monthName(LocalDate date) {
        return text("month." + date.getMonthValue());
    }
}
