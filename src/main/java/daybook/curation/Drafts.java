package daybook.curation;

import daybook.unicode.Slug;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of files that a curator begins. */
public final class Drafts {
    private static final Pattern PICK = Pattern.compile("(?m)^([\"']?)pick\\1[ \\t]*+:[^#\\n]*+(?<comment>#.*)?$");
    /** What means the same without quotes; some words are no texts in YAML. */
    private static final Pattern PLAIN =
            Pattern.compile("(?i)(?!(?:null|true|false|yes|no|on|off|y|n)$)[a-z][a-z0-9 -]*+");

    private static final Pattern FRONT_MATTER = Pattern.compile("\\A\\s*---[ \\t]*\\n");

    private Drafts() {}

    /**
     * A note that recommends what it is about, and is otherwise as it was; no longer a note if its front matter is
     * written in a way that has no line for each key.
     *
     * @param date the day that it is to say of itself, if it says none yet
     */
    public static String picked(String note, Optional<LocalDate> date) {
        // Editors of Windows begin a file with a byte order mark, before which no front matter may stand.
        String text = note.replaceFirst("\\A\uFEFF", "");
        return text.contains("\r\n")
                ? pickedLines(text.replace("\r\n", "\n"), date).replace("\n", "\r\n")
                : pickedLines(text, date);
    }

    private static String pickedLines(String text, Optional<LocalDate> date) {
        String dated = date.map(it -> "\ndate: " + it).orElse("");
        Matcher matter = FRONT_MATTER.matcher(text);
        if (!matter.find()) {
            return "---\npick: true" + dated + "\n---\n\n" + text;
        }
        int end = text.indexOf("\n---", matter.end() - 1);
        Matcher pick = PICK.matcher(text).region(matter.end(), Math.max(matter.end(), end));
        return pick.find()
                ? text.substring(0, pick.start())
                        + "pick: true"
                        + (pick.group("comment") == null ? "" : " " + pick.group("comment"))
                        + dated
                        + text.substring(pick.end())
                : text.substring(0, matter.end()) + "pick: true" + dated + "\n" + text.substring(matter.end());
    }

    /** A page of the site. */
    public static String page(String title) {
        return "---\ntitle: " + quoted(title) + "\n---\n\n";
    }

    /** A post, which is not published before it is finished. */
    public static String post(String title, LocalDate today) {
        return "---\ntitle: " + quoted(title) + "\ndate: " + today + "\ndraft: true\n---\n\n";
    }

    /** An item of {@code topics} in the settings. */
    static List<String> topic(String title, String query) {
        return List.of("- slug: " + quoted(Slug.of(title)), "  title: " + quoted(title), "  query: " + quoted(query));
    }

    /** A text as a value of YAML. */
    private static String quoted(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "''") + "'";
    }
}
