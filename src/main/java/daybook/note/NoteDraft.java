package daybook.note;

import daybook.listing.Authors;
import daybook.listing.EntryId;
import daybook.unicode.Slug;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The file of a note about a paper, before its curator writes anything.
 *
 * @param name below the folder of notes
 * @param text front matter that says what the note is about, where the name does not; what is known of the paper stands
 *     in comments that no page shows
 */
public record NoteDraft(String name, String text) {
    /** In characters; what is longer is hard to read in a list of files. */
    private static final int LONGEST_NAME = 60;

    /** In characters, of a line of comments. */
    private static final int LONGEST_LINE = 78;

    /** What a note is before its curator writes anything. */
    public enum Status {
        /** It is shown as soon as it says something. */
        OPEN,
        /** It recommends the paper. */
        PICK,
        /** It is not shown before its curator says so. */
        DRAFT
    }

    /**
     * The file of a note about a paper.
     *
     * @param date the day on which it is written; empty for a note of the day of its paper
     * @param isTaken whether a name is that of a note about something else
     */
    public static NoteDraft about(
            EntryId id,
            String title,
            Optional<Authors> authors,
            Optional<String> abstractText,
            Status status,
            Optional<LocalDate> date,
            Predicate<String> isTaken) {
        String stem = name(id, title);
        String name = Stream.iterate(1, it -> it + 1)
                .map(it -> it == 1 ? stem + ".md" : stem + "-" + it + ".md")
                .filter(isTaken.negate())
                .findFirst()
                .orElseThrow();
        List<String> lines = new ArrayList<>();
        lines.add("---");
        lines.addAll(comment(title));
        authors.map(Authors::names).ifPresent(it -> lines.addAll(comment(String.join(", ", it))));
        lines.addAll(comment(id.address()));
        abstractText.ifPresent(it -> {
            lines.add("#");
            lines.addAll(comment(it));
        });
        lines.add("#");
        if (!id.isBare() || !name.equals(stem + ".md")) {
            lines.add("about: '" + id.toString().replace("'", "''") + "'");
        }
        date.ifPresent(it -> lines.add("date: " + it));
        lines.add("# rating: 4");
        lines.add("# tags: [one, another]");
        lines.add((status == Status.DRAFT ? "" : "# ") + "draft: true");
        lines.add("pick: " + (status == Status.PICK));
        lines.add("---");
        lines.add("");
        lines.add("");
        return new NoteDraft(name, String.join("\n", lines));
    }

    private static String name(EntryId id, String title) {
        if (id.isBare()) {
            return id.value().replace('/', '_');
        }
        String slug = Slug.of(title, LONGEST_NAME);
        return slug.isEmpty() ? "note" : slug;
    }

    private static List<String> comment(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder("#");
        for (String word : text.strip().split("\\s+")) {
            if (line.length() + 1 + word.length() > LONGEST_LINE && line.length() > 1) {
                lines.add(line.toString());
                line = new StringBuilder("#");
            }
            line.append(' ').append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
