package daybook.check;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.siteplan.Addresses;
import daybook.siteplan.LinkTarget.SiteLink;
import daybook.siteplan.SiteAddress;
import daybook.siteplan.SitePath;
import daybook.xml.XmlElement;
import daybook.xml.XmlReader;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks that the sitemap names existing pages, within the limits of its protocol
 * (https://www.sitemaps.org/protocol.html).
 */
final class SitemapCheck implements Check {
    private static final int MOST_ADDRESSES = 50_000;
    /** In bytes. */
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
                    site.whole(Addresses.ROBOTS), "there is no " + Addresses.SITEMAP + ", which this file names");
        }
    }

    /** Checks one file; the result is the files that it names, if it is an index. */
    private static List<SitePath> check(BuiltSite site, SitePath path, Diagnostics diagnostics) {
        SourceFile file = site.source(path);
        if (site.files().size(path) > LARGEST) {
            diagnostics.error(file.whole(), "the sitemap is larger than " + LARGEST + " bytes");
        }
        Optional<XmlElement> root = XmlReader.read(file, diagnostics);
        List<XmlElement> elements = root.map(XmlElement::children).orElse(List.of());
        if (elements.size() > MOST_ADDRESSES) {
            diagnostics.error(file.whole(), "the sitemap has more than " + MOST_ADDRESSES + " addresses");
        }
        List<SitePath> parts = new ArrayList<>();
        for (XmlElement element : elements) {
            target(site, path, element, diagnostics)
                    .filter(it -> element.name().equals("sitemap"))
                    .ifPresent(parts::add);
            element.child("lastmod").ifPresent(it -> checkDate(it, diagnostics));
        }
        return parts;
    }

    /** The file that an element names, if it exists. */
    private static Optional<SitePath> target(
            BuiltSite site, SitePath path, XmlElement element, Diagnostics diagnostics) {
        XmlElement place = element.child("loc").orElse(element);
        String address = element.child("loc").map(XmlElement::text).orElse("").strip();
        if (SiteAddress.isAbsolute(address)
                && site.address().link(path, address).orElse(null) instanceof SiteLink link) {
            if (site.has(link)) {
                return Optional.of(link.path());
            }
            diagnostics.error(place.location(), InternalLinksCheck.missing(site, link));
        } else {
            diagnostics.error(place.location(), "'" + address + "' is not an address of this site");
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
            diagnostics.error(changed.location(), "'" + text + "' is not a date", "write it as 2025-07-15");
        }
    }
}
