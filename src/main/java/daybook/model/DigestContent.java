package daybook.model;

import daybook.note.DigestPeriod;
import daybook.siteplan.SitePath;
import daybook.theme.Messages;
import java.util.List;
import java.util.Optional;

/**
 * What the digest of a week or month holds.
 *
 * @param title such as {@code Week 29, 2025}
 * @param days such as {@code 14 July to 20 July 2025}
 * @param editorial the curators' notes about the period
 * @param picks the papers that were recommended in it, whenever they were announced: the best first, with their notes;
 *     of very many the others on a line each
 * @param notes what else the curators wrote in it, oldest first
 * @param groups its new papers, but for the picks
 */
public record DigestContent(
        DigestPeriod period,
        SitePath path,
        String title,
        String days,
        DigestCounts counts,
        List<NoteView> editorial,
        List<ListedEntry<?>> picks,
        List<DigestNote> notes,
        List<DigestGroup> groups) {
    /** How many papers were announced, by kind, and how many were picked. */
    public record DigestCounts(int announced, int crossed, int replaced, int picks) {
        /** What is said of them, such as "12 new, 3 cross-listed. 2 picks." */
        public String summary(Messages messages) {
            return messages.text("digest.summary", announced, crossed, replaced, picks);
        }
    }

    /**
     * A note where it is shown, and who wrote it.
     *
     * @param isTitled whether the link has the note's own title, not that of what it is about
     */
    public record DigestNote(PageLink page, String author, boolean isTitled) {}

    /**
     * The new papers of a topic.
     *
     * @param topic a curated topic, or else the first subject of the papers; empty for papers without one
     * @param isSubject whether it is a subject, whose name is in the language of the papers
     * @param count how many there are
     * @param items the newest of them, as many as the digest has room for
     */
    public record DigestGroup(
            Optional<PageLink> topic, boolean isSubject, int count, List<ListedEntry<EntryLine>> items) {
        /** How many papers are left out. */
        public int further() {
            return count - items.size();
        }
    }
}
