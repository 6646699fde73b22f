package daybook.page;

import daybook.siteplan.SitePath;
import java.time.YearMonth;

/**
 * A link to the page of a month.
 *
 * @param count how many papers the page shows
 */
public record MonthLink(YearMonth month, SitePath path, int count) {}
