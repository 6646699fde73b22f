package daybook.render.compiled;

import daybook.siteplan.SitePath;

/** Knows the addresses of the site. */
@FunctionalInterface
public interface PlannedLinks {
    /**
     * Whether each address behind a {@link SitePath#ROOT} resolves.
     *
     * @param html a part of a page
     * @param before what stands in front of it on the page
     */
    boolean allPlanned(String html, char before);
}
