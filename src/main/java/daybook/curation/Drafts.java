package daybook.curation;

import daybook.catalog.Entry;
import daybook.listing.Authors;
import daybook.unicode.NormalForm;
import daybook.unicode.Unicode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of files that a curator begins. */
public final class Drafts {
    private static final int LINE = 78;
    private static final Pattern PICK = Pattern.compile("(?m)^pick:.*$");
    private static final Pattern FRONT_MATTER = Pattern.compile("\\A\\s*---[ \\t]*\\n");

    private Drafts() {}

    /** A note about a paper: what is known of it stands in comments that no page shows. */
    public static String note(Entry entry, boolean pick) {
        List<String> lines = new ArrayList<>();
        lines.add("---");
        lines.addAll(comment(entry.title()));
        entry.authors().map(Authors::names).ifPresent(it -> lines.addAll(comment(String.join(", ", it))));
        lines.addAll(comment(entry.id().address()));
        entry.abstractText().ifPresent(it -> {
            lines.add("#");
            lines.addAll(comment(it));
        });
        lines.add("#");
        lines.add("# rating: 4");
        lines.add("# tags: [one, another]");
        lines.add("# draft: true");
        lines.add("pick: " + pick);
        lines.add("---");
        lines.add("");
        lines.add("");
        return String.join("\n", lines);
    }

    private static List<String> comment(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder("#");
        for (String word : text.strip().split("\\s+")) {
            if (line.length() + 1 + word.length() > LINE && line.length() > 1) {
                lines.add(line.toString());
                line = new StringBuilder("#");
            }
            line.append(' ').append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** A note that recommends what it is about, and is otherwise as it was. */
    public static String picked(String note) {
        String text = note.replace("\r\n", "\n");
        Matcher matter = FRONT_MATTER.matcher(text);
        if (!matter.find()) {
            return "---\npick: true\n---\n\n" + text;
        }
        int end = text.indexOf("\n---", matter.end() - 1);
        Matcher pick = PICK.matcher(text).region(matter.end(), Math.max(matter.end(), end));
        return pick.find()
                ? text.substring(0, pick.start()) + "pick: true" + text.substring(pick.end())
                : text.substring(0, matter.end()) + "pick: true\n" + text.substring(matter.end());
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
        return List.of("- slug: " + slug(title), "  title: " + quoted(title), "  query: " + quoted(query));
    }

    /** A text as a value of YAML. */
    private static String quoted(String text) {
        return text.matches("[A-Za-z][A-Za-z0-9 ]*") ? text : "'" + text.replace("'", "''") + "'";
    }

    /** The name of a file or topic for a title: small letters of ASCII, digits and hyphens; empty if it has none. */
    public static String slug(String title) {
        return NormalForm.folded(Unicode.lowerCase(title))
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
