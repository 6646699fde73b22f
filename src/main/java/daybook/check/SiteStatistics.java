package daybook.check;

import daybook.check.LinkTarget.Elsewhere;
import daybook.json.JsonObject;
import java.util.Optional;

/**
 * How large a site is.
 *
 * @param links how many addresses are written on its pages
 * @param elsewhere to how many different addresses they lead that are not of the site
 * @param bytes of all files
 * @param forecast empty when the site has too few days to tell
 */
public record SiteStatistics(
        int pages, long links, long elsewhere, int feeds, int files, long bytes, Optional<SizeForecast> forecast) {
    static SiteStatistics of(BuiltSite site) {
        return new SiteStatistics(
                (int) site.files().sizes().keySet().stream()
                        .filter(SiteContents::isPage)
                        .count(),
                site.contents().references(),
                site.contents().links().keySet().stream()
                        .filter(Elsewhere.class::isInstance)
                        .count(),
                site.feeds().size(),
                site.files().sizes().size(),
                site.files().total(),
                SizeForecast.of(site.files()));
    }

    JsonObject json() {
        JsonObject object = new JsonObject()
                .with("pages", pages)
                .with("links", links)
                .with("elsewhere", elsewhere)
                .with("feeds", feeds)
                .with("files", files)
                .with("bytes", bytes);
        forecast.ifPresent(it -> object.with("bytesPerDay", it.bytesPerDay()).with("daysLeft", it.days()));
        return object;
    }
}
