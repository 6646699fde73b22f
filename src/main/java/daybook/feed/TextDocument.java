package daybook.feed;

import daybook.config.SiteConfig;
import daybook.siteplan.Addresses;
import daybook.siteplan.Content;
import daybook.siteplan.Partial;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SitePath;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A short file of plain text. */
public record TextDocument(String content) implements Content.Document {
    @Override
    public String text(Function<Partial, String> fragments) {
        return content;
    }

    /** What GitHub Pages and crawlers look for at a site's root. */
    public static List<PlannedFile> plan(SiteConfig config) {
        List<PlannedFile> files = new ArrayList<>();
        String robots = "User-agent: *\nAllow: /\n\nSitemap: " + Addresses.SITEMAP.address() + "\n";
        files.add(PlannedFile.of(new SitePath("robots.txt"), "robots.txt", new TextDocument(robots)));
        // Without it GitHub Pages may pass the site through Jekyll and drop files.
        files.add(PlannedFile.of(new SitePath(".nojekyll"), ".nojekyll", new TextDocument("")));
        config.publishing()
                .domain()
                .ifPresent(domain -> files.add(
                        PlannedFile.of(new SitePath("CNAME"), "the domain", new TextDocument(domain + "\n"))));
        return files;
    }
}
