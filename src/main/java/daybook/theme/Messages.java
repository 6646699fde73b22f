package daybook.theme;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.KnownNames;
import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The messages of the interface in one language.
 *
 * <p>The names of months and weekdays are among them: those that Java knows change from one release to the next, and
 * with them the pages would.
 */
public final class Messages {
    private static final Pattern DEFINITION =
            Pattern.compile("(?m)^[ \\t\\f]*([^\\s=:#!\\\\][^\\s=:\\\\]*+)[ \\t\\f]*(?:[=: \\t\\f]|$)");

    private final Locale locale;
    private final Map<String, Message> messages;

    private record Message(String pattern, Location location) {}

    private Messages(Locale locale, Map<String, Message> messages) {
        this.locale = locale;
        this.messages = messages;
    }

    /** The messages of several files, those of later ones in the place of earlier ones; reports errors. */
    static Messages of(String language, List<SourceFile> files, Diagnostics diagnostics) {
        Messages messages = new Messages(Locale.forLanguageTag(language), new TreeMap<>());
        for (SourceFile file : files) {
            Properties loaded = new Properties();
            try {
                loaded.load(new StringReader(file.text()));
            } catch (IllegalArgumentException malformed) {
                diagnostics.error(file.whole(), "an escape here is malformed", "write \\u and four hexadecimal digits");
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            Map<String, Location> locations = locations(file);
            loaded.stringPropertyNames()
                    .forEach(key -> messages.add(
                            key, loaded.getProperty(key), locations.getOrDefault(key, file.whole()), diagnostics));
        }
        return messages;
    }

    private void add(String key, String pattern, Location location, Diagnostics diagnostics) {
        try {
            new MessageFormat(pattern, locale);
            messages.put(key, new Message(pattern, location));
        } catch (IllegalArgumentException malformed) {
            diagnostics.error(
                    location,
                    "the message '" + key + "' is not a valid pattern: " + malformed.getMessage(),
                    "an argument looks like {0}; write a literal brace between apostrophes");
        }
    }

    /** Where each key is defined that stands there without escapes; the last of several definitions counts. */
    private static Map<String, Location> locations(SourceFile file) {
        Map<String, Location> locations = new HashMap<>();
        Matcher definition = DEFINITION.matcher(file.text());
        while (definition.find()) {
            String key = definition.group(1);
            locations.put(key, file.at(definition.start(1), key.length()));
        }
        return locations;
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
            throw new MissingMessageException(
                    Location.of("templates/messages.properties"),
                    "unknown message '" + key + "'",
                    KnownNames.of(messages.keySet()).nearest(key));
        }
        try {
            return new MessageFormat(message.pattern, locale).format(arguments);
        } catch (IllegalArgumentException unfit) {
            throw new MissingMessageException(
                    message.location,
                    "the message '" + key + "' does not fit its arguments: " + unfit.getMessage(),
                    Optional.empty());
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
