package daybook.yaml;

import daybook.diagnostic.Diagnostics;
import daybook.text.StatedDay;
import daybook.unicode.Unicode;
import daybook.yaml.YamlNode.Scalar;
import daybook.yaml.YamlNode.ScalarType;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads single values as numbers, flags and dates, and reports those that are none. */
final class ScalarReader {
    /** What older versions of YAML know as {@code true} and {@code false}. */
    private static final Map<String, String> FLAGS =
            Map.of("yes", "true", "y", "true", "on", "true", "no", "false", "n", "false", "off", "false");

    private static final Pattern ISO_DAY = Pattern.compile("([0-9]{4})-[0-9]{2}-[0-9]{2}");

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
        Optional<LocalDate> date = StatedDay.parse(scalar.text());
        if (date.isEmpty()) {
            diagnostics.error(scalar.location(), "'" + scalar.text() + "' is not a date", hint(scalar.text()));
        }
        return date;
    }

    private static String hint(String noDate) {
        Matcher day = ISO_DAY.matcher(noDate);
        if (!day.matches()) {
            return "write it as 2025-07-15";
        }
        return StatedDay.isYear(Integer.parseInt(day.group(1)))
                ? "the calendar has no such day"
                : "years are those from " + StatedDay.FIRST_YEAR + " to " + StatedDay.LAST_YEAR;
    }
}
