package daybook.check;

import daybook.check.LinkTarget.Within;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.siteplan.Addresses;
import daybook.siteplan.SitePath;
import daybook.xml.XmlElement;
import daybook.xml.XmlReader;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sitemap names pages that are there, in files that search engines take (https://www.sitemaps.org/protocol.html).
 */
final class SitemapCheck implements Check {
    private static final int MOST_ADDRESSES = 50_000;
    private static final long LARGEST = 52_428_800;

    @Override
    public void check(BuiltSite site, Diagnostics diagnostics) {
        if (!site.address().isKnown()) {
            return;
        }
        if (site.files().has(Addresses.SITEMAP)) {
            for (SitePath part : check(site, Addresses.SITEMAP, diagnostics)) {
                check(site, part, diagnostics);
            }
        } else {
            diagnostics.error(
                    site.whole(BuiltSite.ROBOTS), "there is no " + Addresses.SITEMAP + ", which is named here");
        }
    }

    /** Checks one file; gives those that it names if it is an index. */
    private static List<SitePath> check(BuiltSite site, SitePath path, Diagnostics diagnostics) {
        SourceFile file = site.source(path);
        if (site.files().size(path) > LARGEST) {
            diagnostics.error(file.whole(), "a sitemap has " + LARGEST + " bytes at most");
        }
        Optional<XmlElement> root = XmlReader.read(file, diagnostics);
        List<XmlElement> lines = root.map(XmlElement::children).orElse(List.of());
        if (lines.size() > MOST_ADDRESSES) {
            diagnostics.error(file.whole(), "a sitemap names " + MOST_ADDRESSES + " addresses at most");
        }
        List<SitePath> parts = new ArrayList<>();
        for (XmlElement line : lines) {
            target(site, path, line, diagnostics)
                    .filter(it -> line.name().equals("sitemap"))
                    .ifPresent(parts::add);
            line.child("lastmod").ifPresent(it -> checkDate(it, diagnostics));
        }
        return parts;
    }

    /** The file that a line names, if it is there. */
    private static Optional<SitePath> target(BuiltSite site, SitePath path, XmlElement line, Diagnostics diagnostics) {
        XmlElement place = line.child("loc").orElse(line);
        String address = line.child("loc").map(XmlElement::text).orElse("").strip();
        if (SiteAddress.isAbsolute(address)
                && site.address().link(path, address).orElse(null) instanceof Within within) {
            if (site.has(within)) {
                return Optional.of(within.path());
            }
            diagnostics.error(place.location(), InternalLinksCheck.missing(site, within));
        } else {
            diagnostics.error(place.location(), "'" + address + "' is no address of this site");
        }
        return Optional.empty();
    }

    /** A day, or a time with its zone (https://www.w3.org/TR/NOTE-datetime). */
    private static void checkDate(XmlElement changed, Diagnostics diagnostics) {
        String text = changed.text().strip();
        try {
            (text.contains("T") ? DateTimeFormatter.ISO_OFFSET_DATE_TIME : DateTimeFormatter.ISO_LOCAL_DATE)
                    .parse(text);
        } catch (DateTimeException noDate) {
            diagnostics.error(changed.location(), "'" + text + "' is no date", "write it as 2025-07-15");
        }
    }
}
