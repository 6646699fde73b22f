package daybook.publisher;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses whose query has a parameter that says where a page begins. */
final class PagedAddress {
    private PagedAddress() {}

    /** A text as the value of a parameter. */
    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The number that a parameter has; 0 without it. */
    static int number(String address, String parameter) {
        Matcher value = parameter(parameter).matcher(address);
        return value.find() ? Integer.parseInt(value.group("value")) : 0;
    }

    /** The same address with another number. */
    static String with(String address, String parameter, int number) {
        return parameter(parameter).matcher(address).replaceFirst("$1" + number);
    }

    private static Pattern parameter(String name) {
        return Pattern.compile("([?&]" + name + "=)(?<value>[0-9]{1,9})");
    }

    /** A number of a few digits; empty for any other text. */
    static OptionalInt count(String text) {
        return text.matches("[0-9]{1,9}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }
}
