package daybook.yaml;

import daybook.diagnostic.Diagnostics;
import daybook.unicode.Unicode;
import daybook.yaml.YamlNode.Scalar;
import daybook.yaml.YamlNode.ScalarType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads single values as numbers, flags and dates, and reports those that are none. */
final class ScalarReader {
    /** What older versions of YAML know as {@code true} and {@code false}. */
    private static final Map<String, String> FLAGS =
            Map.of("yes", "true", "y", "true", "on", "true", "no", "false", "n", "false", "off", "false");

    private static final Pattern ISO_DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private static final int FIRST_YEAR = 1000;

    private static final int LAST_YEAR = 9999;

    private final Diagnostics diagnostics;

    ScalarReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** A whole number within bounds, both included; empty for any other value. */
    OptionalInt integer(String name, Scalar scalar, int least, int most) {
        boolean isWithin = isWithin(scalar.text(), least, most);
        if (isWithin && scalar.type() == ScalarType.NUMBER) {
            return OptionalInt.of(Integer.parseInt(scalar.text()));
        }
        String bounds = least == most ? "" + least : "a whole number from " + least + " to " + most;
        diagnostics.error(
                scalar.location(),
                "'" + name + "' must be " + bounds,
                isWithin
                        ? Optional.of("write " + Integer.parseInt(scalar.text())
                                + (scalar.isPlain() ? "" : " without quotes"))
                        : Optional.empty());
        return OptionalInt.empty();
    }

    private static boolean isWithin(String text, int least, int most) {
        try {
            int value = Integer.parseInt(text);
            return least <= value && value <= most;
        } catch (NumberFormatException noInteger) {
            return false;
        }
    }

    /** {@code true} or {@code false}; false for any other value. */
    boolean flag(String name, Scalar scalar) {
        boolean isFlag = scalar.type() == ScalarType.FLAG;
        if (!isFlag) {
            diagnostics.error(
                    scalar.location(),
                    "'" + name + "' must be true or false",
                    Optional.ofNullable(FLAGS.get(Unicode.lowerCase(scalar.text())))
                            .map(it -> "write " + it));
        }
        return isFlag && Unicode.lowerCase(scalar.text()).equals("true");
    }

    /** A date such as {@code 2025-07-15}; empty for any other text. */
    Optional<LocalDate> date(Scalar scalar) {
        Optional<LocalDate> date = dateIn(scalar.text());
        if (date.isEmpty()) {
            diagnostics.error(
                    scalar.location(),
                    "'" + scalar.text() + "' is not a date",
                    ISO_DAY.matcher(scalar.text()).matches()
                            ? "the calendar has no such day"
                            : "write it as 2025-07-15");
            return Optional.empty();
        }
        if (date.get().getYear() < FIRST_YEAR || date.get().getYear() > LAST_YEAR) {
            diagnostics.error(
                    scalar.location(),
                    "the year of '" + scalar.text() + "' is not between " + FIRST_YEAR + " and " + LAST_YEAR,
                    "write the date as 2025-07-15");
            return Optional.empty();
        }
        return date;
    }

    private static Optional<LocalDate> dateIn(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }
}
