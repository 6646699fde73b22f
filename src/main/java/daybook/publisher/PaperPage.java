package daybook.publisher;

import daybook.listing.Announcement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A page of papers.
 *
 * @param next the address of the next page, relative to the base of the interface; empty if there is none
 */
public record PaperPage(List<DatedPaper> papers, Optional<String> next) {
    public PaperPage {
        papers = List.copyOf(papers);
    }

    /**
     * A paper.
     *
     * @param day on which it came; empty if the interface does not say
     * @param category such as a subject
     */
    public record DatedPaper(Optional<LocalDate> day, String category, Announcement paper) {}
}
