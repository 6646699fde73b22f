package daybook.model;

import daybook.siteplan.SitePath;
import java.util.List;

/**
 * A paper as long lists name it.
 *
 * @param id the identifier as people write it
 * @param firstDay when it was first announced; empty for what stands only in lists without days
 * @param authors the first ones, none when they are unknown
 * @param furtherAuthors how many are known and not named
 * @param moreAuthors whether the source left out some
 * @param withdrawn whether its newest comments say so
 */
public record EntryLine(
        SitePath path,
        String id,
        String title,
        String firstDay,
        List<String> authors,
        int furtherAuthors,
        boolean moreAuthors,
        boolean withdrawn) {}
