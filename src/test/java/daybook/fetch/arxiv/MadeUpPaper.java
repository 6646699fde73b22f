package daybook.fetch.arxiv;

import daybook.listing.Kind;
import java.util.List;

/**
 * A paper as a made-up arXiv announces it.
 *
 * @param kind why it is announced
 * @param id without a version
 * @param subjects the primary one first
 */
public record MadeUpPaper(
        Kind kind, String id, String title, List<String> authors, String abstractText, List<String> subjects) {
    int version() {
        return kind == Kind.REPLACEMENT ? 2 : 1;
    }
}
