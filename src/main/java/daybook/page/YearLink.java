package daybook.page;

import daybook.siteplan.SitePath;

/** A year of a list that has a page for each. */
public record YearLink(int year, SitePath path, int count) {}
