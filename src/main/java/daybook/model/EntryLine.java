package daybook.model;

import daybook.siteplan.SitePath;
import java.util.List;

/**
 * A paper as long lists name it.
 *
 * @param authors the first ones, none when they are unknown
 * @param furtherAuthors how many are known and not named
 * @param moreAuthors whether the source left out some
 */
public record EntryLine(SitePath path, String title, List<String> authors, int furtherAuthors, boolean moreAuthors) {}
