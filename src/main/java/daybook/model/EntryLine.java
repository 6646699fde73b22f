package daybook.model;

import daybook.siteplan.SitePath;
import java.util.List;
import java.util.Optional;

/**
 * A paper as long lists name it.
 *
 * @param id the identifier as people write it
 * @param firstDay when it was first announced; empty for what stands only in lists without days
 * @param authors the first ones, none when they are unknown
 * @param furtherAuthors how many are known and not named
 * @param moreAuthors whether the source left out some
 * @param withdrawn whether its newest comments say so
 * @param listed what there is to say besides in a list without days; empty where days are shown
 */
public record EntryLine(
        SitePath path,
        String id,
        String title,
        String firstDay,
        List<String> authors,
        int furtherAuthors,
        boolean moreAuthors,
        boolean withdrawn,
        Optional<ListedLine> listed) {
    /**
     * What a list without days says of an entry besides, where a day would tell how old it is.
     *
     * @param description what it is and where, if no authors are known
     * @param journalReference where it was published; empty when unknown
     * @param published when it was published or submitted, as in {@link EntryView}; empty when unknown, and where the
     *     reference says the year
     * @param preprint whether its source is one of preprints
     */
    public record ListedLine(
            Optional<LineDescription> description, String journalReference, String published, boolean preprint) {}

    /**
     * What there is to say of an entry without authors.
     *
     * @param text one sentence, plain text; empty when nothing is known
     * @param source its own address
     * @param sourceName the name of a host, or of what else is there
     */
    public record LineDescription(String text, String source, String sourceName) {}
}
