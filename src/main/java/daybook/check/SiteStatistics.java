package daybook.check;

import daybook.check.LeanSettings.LeanSaving;
import daybook.json.JsonObject;
import daybook.siteplan.LinkTarget.ExternalLink;
import java.util.List;
import java.util.Optional;

/**
 * Counts and sizes of a built site.
 *
 * @param pages the number of HTML pages
 * @param links the number of addresses that are written on pages and in style sheets, each as often as it is written
 * @param externalLinks the number of different addresses of other sites
 * @param feeds the number of feed files, those of earlier months too
 * @param files the number of all files
 * @param bytes the size of all files
 * @param lean settings that would save space
 * @param forecast empty when the site has too few days for an estimate
 */
public record SiteStatistics(
        int pages,
        long links,
        long externalLinks,
        int feeds,
        int files,
        long bytes,
        List<LeanSaving> lean,
        Optional<SizeForecast> forecast) {
    public SiteStatistics {
        lean = List.copyOf(lean);
    }

    static SiteStatistics of(BuiltSite site) {
        return new SiteStatistics(
                (int) site.files().sizes().keySet().stream()
                        .filter(MarkupReferences::isPage)
                        .count(),
                site.contents().references(),
                site.contents().links().keySet().stream()
                        .filter(ExternalLink.class::isInstance)
                        .count(),
                site.feeds().size(),
                site.files().sizes().size(),
                site.files().total(),
                LeanSettings.of(site.files().sizes()),
                SizeForecast.of(site.files().sizes()));
    }

    JsonObject json() {
        JsonObject object = new JsonObject()
                .with("pages", pages)
                .with("links", links)
                .with("elsewhere", externalLinks)
                .with("feeds", feeds)
                .with("files", files)
                .with("bytes", bytes)
                .with(
                        "lean",
                        lean.stream()
                                .map(it -> new JsonObject()
                                        .with("setting", it.setting())
                                        .with("files", it.files())
                                        .with("bytes", it.bytes()))
                                .toList());
        forecast.ifPresent(it -> object.with("bytesPerDay", it.bytesPerDay()).with("daysLeft", it.days()));
        return object;
    }
}
