package daybook.feed;

import daybook.config.SiteConfig;
import daybook.siteplan.Addresses;
import daybook.siteplan.PageLocations;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SitePath;
import daybook.siteplan.TextDocument;
import java.util.List;

/** What GitHub Pages and crawlers look for at a site's root. */
public final class RootFiles {
    private RootFiles() {}

    /**
     * Where crawlers find the sitemap (https://www.rfc-editor.org/rfc/rfc9309), and that of the other part of a site
     * that is published in two.
     */
    public static PlannedFile robots(PageLocations locations) {
        String other = locations.isDivided() ? "Sitemap: " + locations.other() + Addresses.SITEMAP + "\n" : "";
        return file(
                Addresses.ROBOTS,
                "robots.txt",
                "User-agent: *\nAllow: /\n\nSitemap: " + Addresses.SITEMAP.address() + "\n" + other);
    }

    /** Without it GitHub Pages may pass the site through Jekyll and drop files. */
    public static PlannedFile noJekyll() {
        return file(new SitePath(".nojekyll"), ".nojekyll", "");
    }

    /** The domain that GitHub Pages serves the site under; none when the settings name no domain. */
    public static List<PlannedFile> domain(SiteConfig config) {
        return config.publishing().domain().stream()
                .map(it -> file(new SitePath("CNAME"), "the domain", it + "\n"))
                .toList();
    }

    private static PlannedFile file(SitePath path, String origin, String text) {
        return PlannedFile.of(path, origin, new TextDocument(text));
    }
}
