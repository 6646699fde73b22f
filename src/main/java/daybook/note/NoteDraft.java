package daybook.note;

import daybook.listing.EntryId;
import daybook.unicode.Unicode;
import java.util.regex.Pattern;

/**
 * The file of a note about a paper, before its curator writes anything.
 *
 * @param name below the folder of notes
 * @param text says what the note is about, where the name does not, and that it is a draft, and calls the paper in a
 *     comment that nobody sees
 */
public record NoteDraft(String name, String text) {
    /** In characters; what is longer is hard to read in a list of files. */
    private static final int LONGEST_NAME = 60;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-|-$");

    /** What would end a comment. */
    private static final Pattern COMMENT_END = Pattern.compile("-{2,}|>");

    /** The file of a note about a paper. */
    public static NoteDraft about(EntryId id, String title) {
        String about = id.isBare() ? "" : "about: '" + id.toString().replace("'", "''") + "'\n";
        String name = id.isBare() ? id.value().replace('/', '_') : slug(title);
        return new NoteDraft(
                name + ".md",
                "---\n" + about + "draft: true\n---\n\n<!-- "
                        + COMMENT_END.matcher(title).replaceAll("-") + " -->\n");
    }

    private static String slug(String title) {
        String words = BETWEEN_WORDS.matcher(Unicode.lowerCase(title)).replaceAll("-");
        String slug = EDGES.matcher(words.substring(0, Math.min(words.length(), LONGEST_NAME)))
                .replaceAll("");
        return slug.isEmpty() ? "note" : slug;
    }
}
