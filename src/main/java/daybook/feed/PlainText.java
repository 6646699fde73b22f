package daybook.feed;

import daybook.config.SiteConfig;
import daybook.site.Addresses;
import daybook.site.Content;
import daybook.site.Fragment;
import daybook.site.PlannedFile;
import daybook.site.SitePath;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A short file of plain text. */
public record PlainText(String content) implements Content.Document {
    @Override
    public String text(Function<Fragment, String> fragments) {
        return content;
    }

    /** What GitHub Pages and crawlers look for at a site's root. */
    public static List<PlannedFile> plan(SiteConfig config) {
        List<PlannedFile> files = new ArrayList<>();
        String robots = "User-agent: *\nAllow: /\n\nSitemap: " + Addresses.SITEMAP.address() + "\n";
        files.add(PlannedFile.of(new SitePath("robots.txt"), "robots.txt", new PlainText(robots)));
        // Without it GitHub Pages may pass the site through Jekyll and drop files.
        files.add(PlannedFile.of(new SitePath(".nojekyll"), ".nojekyll", new PlainText("")));
        config.domain()
                .ifPresent(domain ->
                        files.add(PlannedFile.of(new SitePath("CNAME"), "the domain", new PlainText(domain + "\n"))));
        return files;
    }
}
