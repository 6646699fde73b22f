package daybook.check;

import daybook.check.LinkTarget.Within;
import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;
import daybook.siteplan.SitePath;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A site as its readers get it.
 *
 * @param address where the site says that it is published
 */
record BuiltSite(SiteTexts sources, SiteFiles files, SiteAddress address, SiteContents contents) {
    static final SitePath ROBOTS = new SitePath("robots.txt");

    /** What people subscribe to, and the months behind it. */
    private static final Pattern FEED = Pattern.compile("(.*/)?feed(/\\d{4}-\\d\\d)?\\.(xml|atom|json)");

    /** Reads the site that is made of some files. */
    static BuiltSite read(SiteTexts sources, SiteFiles files) {
        SiteAddress address = files.has(ROBOTS) ? SiteAddress.of(sources.text(ROBOTS)) : SiteAddress.UNKNOWN;
        return new BuiltSite(sources, files, address, SiteContents.read(files, address, sources::text));
    }

    /** The text of a file that is there. */
    SourceFile source(SitePath path) {
        return sources.source(path);
    }

    /** The site as a whole, for messages. */
    Location whole() {
        return Location.of(sources.name(""));
    }

    /** A file as a whole, for messages. */
    Location whole(SitePath path) {
        return Location.of(sources.name(path.value()));
    }

    /** Where something stands first, for messages. */
    Location first(Occurrence use) {
        return sources.source(use.first()).at(use.place().offset(), use.place().length());
    }

    /** Whether there is what a link leads to; what is not of this site counts as there. */
    boolean has(LinkTarget link) {
        return !(link instanceof Within within) || (files.has(within.path()) && within.isAmong(anchors(within)));
    }

    /** The names of places in a page; other files have places that are not known, such as pages of a PDF. */
    private Set<String> anchors(Within link) {
        return contents.anchors().getOrDefault(link.path(), Set.of(link.fragment()));
    }

    /** The feeds, in the order of their paths. */
    List<SitePath> feeds() {
        return files.sizes().keySet().stream()
                .filter(it -> FEED.matcher(it.value()).matches())
                .toList();
    }
}
