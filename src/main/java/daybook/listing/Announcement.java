package daybook.listing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One paper's line in a listing. Its texts have limits, and end in an ellipsis where they are cut.
 *
 * @param version the announced version, empty when the source does not say
 * @param title plain text on one line; may hold TeX
 * @param authors empty when unknown, which is not the same as none
 * @param abstractText paragraphs separated by one blank line, each on one line; may hold TeX
 * @param subjects category codes, the primary one first; empty when unknown
 */
public record Announcement(
        AnnouncementKind kind,
        EntryId id,
        OptionalInt version,
        String title,
        Optional<Authors> authors,
        Optional<String> abstractText,
        List<String> subjects,
        Optional<String> comments,
        Optional<String> journalReference,
        Optional<String> doi,
        Optional<String> reportNumber,
        FullTextLinks links) {
    /** In characters; no title of a paper has a quarter. */
    private static final int LONGEST_LINE = 5_000;

    /** In characters; arXiv allows an abstract a tenth. */
    private static final int LONGEST_ABSTRACT = 20_000;

    /** In characters; longer ones name nothing. */
    private static final int LONGEST_SUBJECT = 200;

    private static final int MOST_SUBJECTS = 100;

    /** Cuts what is longer than any real text: each page that shows a paper repeats its texts. */
    public Announcement {
        title = cut(title, LONGEST_LINE);
        abstractText = abstractText.map(it -> cut(it, LONGEST_ABSTRACT));
        subjects = subjects.stream()
                .filter(it -> it.length() <= LONGEST_SUBJECT)
                .limit(MOST_SUBJECTS)
                .toList();
        comments = comments.map(it -> cut(it, LONGEST_LINE));
        journalReference = journalReference.map(it -> cut(it, LONGEST_LINE));
        doi = doi.filter(it -> it.length() <= LONGEST_LINE);
        reportNumber = reportNumber.map(it -> cut(it, LONGEST_LINE));
    }

    /** The beginning of a text up to a blank, and an ellipsis; a text that is not too long as it is. */
    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int blank = text.lastIndexOf(' ', longest - 2);
        int end = blank > longest / 2 ? blank : longest - 2;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** The same paper, announced for another reason. */
    public Announcement as(AnnouncementKind other) {
        return new Announcement(
                other,
                id,
                version,
                title,
                authors,
                abstractText,
                subjects,
                comments,
                journalReference,
                doi,
                reportNumber,
                links);
    }
}
