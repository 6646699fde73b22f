package daybook.fetch.arxiv;

import daybook.listing.AnnouncementKind;
import java.util.List;

/**
 * A paper as a made-up arXiv announces it.
 *
 * @param kind why it is announced
 * @param id without a version
 * @param subjects the primary one first
 * @param version from 1
 * @param comments such as a number of pages
 */
public record MadeUpPaper(
        AnnouncementKind kind,
        String id,
        String title,
        List<String> authors,
        String abstractText,
        List<String> subjects,
        int version,
        String comments) {}
