package daybook.model;

import daybook.listing.EntryId;
import daybook.listing.LabelledLink;
import daybook.siteplan.SitePath;
import java.util.List;

/**
 * A paper as its card and its page show it. A text that is not known is empty.
 *
 * @param anchor the entry's id on a page
 * @param id the identifier as people write it
 * @param firstDay when it was first announced; empty for what stands only in lists without days
 * @param authors as many names as are to be shown; empty when they are unknown
 * @param furtherAuthors how many known names are left out
 * @param moreAuthors whether there are names that the source left out
 * @param paragraphs the abstract
 * @param published when it was published, or a preprint submitted: a year, a month such as {@code 2017-06} or a day
 * @param preprint whether its source is one of preprints
 * @param withdrawn whether its newest comments say so
 * @param source the address of the paper at its source
 * @param sourceName what that is: {@code arXiv}, {@code DOI} or the name of a host
 * @param links what else belongs to it, such as its code
 */
public record EntryView(
        SitePath path,
        String anchor,
        String id,
        String title,
        String firstDay,
        List<String> authors,
        int furtherAuthors,
        boolean moreAuthors,
        List<String> paragraphs,
        String comments,
        String journalReference,
        String doi,
        String reportNumber,
        String published,
        boolean preprint,
        List<SubjectLink> subjects,
        boolean withdrawn,
        String source,
        String sourceName,
        String pdf,
        String html,
        List<LabelledLink> links,
        List<NoteView> notes) {

    /** Whether the identifier is one that people cite, and not just the address to which the source's name leads. */
    public boolean isNumbered() {
        return !id.startsWith(EntryId.URL + ":");
    }

    /** A subject category's code, name and page. */
    public record SubjectLink(String code, String name, SitePath path) {}
}
