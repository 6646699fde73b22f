package daybook.cite;

import java.util.regex.Pattern;

/** The one place where text that may hold TeX becomes text for programs that know no TeX. */
final class Plain {
    private static final Pattern ESCAPED = Pattern.compile("\\\\([%&#_$])");

    private Plain() {}

    /** The text on one line; math stays as it is written. */
    static String text(String tex) {
        return ESCAPED.matcher(tex).replaceAll("$1").replaceAll("\\s+", " ").strip();
    }
}
