package daybook.feed;

import daybook.siteplan.Addresses;
import daybook.siteplan.Content;
import daybook.siteplan.Partial;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SitePath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The sitemap (https://www.sitemaps.org/protocol.html): one file, or above its limit an index of several. */
public final class Sitemap {
    /** The protocol's limit; at 50,000 addresses the other limit, 50 MB, is far. */
    private static final int MOST_ADDRESSES = 50_000;

    private Sitemap() {}

    /** An address and the day on which what it shows last changed. */
    record SitemapEntry(SitePath path, Optional<LocalDate> changed) {}

    /**
     * A file of the protocol.
     *
     * @param list the name of the outer element
     * @param item the name of the element of each address
     */
    record SitemapDocument(String list, String item, List<SitemapEntry> lines) implements Content.Document {
        @Override
        public String text(Function<Partial<?>, String> partials) {
            StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
            xml.append('<').append(list).append(" xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
            for (SitemapEntry line : lines) {
                // No path holds a character that XML would have escaped.
                xml.append("<").append(item).append("><loc>");
                xml.append(line.path.address()).append("</loc>");
                line.changed.ifPresent(it -> xml.append("<lastmod>").append(it).append("</lastmod>"));
                xml.append("</").append(item).append(">\n");
            }
            return xml.append("</").append(list).append(">\n").toString();
        }
    }

    /** The sitemap of the pages among planned files. */
    public static List<PlannedFile> plan(List<PlannedFile> files) {
        List<SitemapEntry> lines = files.stream()
                .filter(PlannedFile::listed)
                .map(it -> new SitemapEntry(it.path(), it.changed()))
                .toList();
        if (lines.size() <= MOST_ADDRESSES) {
            return List.of(file(Addresses.SITEMAP, "urlset", "url", lines));
        }
        List<PlannedFile> parts = new ArrayList<>();
        List<SitemapEntry> index = new ArrayList<>();
        for (int start = 0; start < lines.size(); start += MOST_ADDRESSES) {
            SitePath path = Addresses.sitemap(parts.size() + 1);
            parts.add(
                    file(path, "urlset", "url", lines.subList(start, Math.min(start + MOST_ADDRESSES, lines.size()))));
            index.add(new SitemapEntry(path, Optional.empty()));
        }
        parts.add(file(Addresses.SITEMAP, "sitemapindex", "sitemap", index));
        return parts;
    }

    private static PlannedFile file(SitePath path, String list, String item, List<SitemapEntry> lines) {
        return PlannedFile.of(path, "the sitemap", new SitemapDocument(list, item, List.copyOf(lines)));
    }
}
