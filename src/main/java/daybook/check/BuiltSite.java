package daybook.check;

import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;
import daybook.keep.KeptFacts;
import daybook.siteplan.Addresses;
import daybook.siteplan.FileKinds;
import daybook.siteplan.LinkTarget;
import daybook.siteplan.LinkTarget.SiteLink;
import daybook.siteplan.SiteAddress;
import daybook.siteplan.SitePath;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A built site as its readers get it, parsed once for all checks.
 *
 * @param further the addresses of sites that belong to it, such as the archive of its older years
 * @param facts of single files
 * @param contents links, anchors and weights of all pages and style sheets
 */
record BuiltSite(
        SiteTexts sources, SiteFiles files, List<SiteAddress> further, FileFacts facts, SiteContents contents) {
    /**
     * Parses the pages and style sheets of a site.
     *
     * @param kept facts of earlier checks; empty to parse all files
     */
    static BuiltSite read(SiteTexts sources, SiteFiles files, Optional<KeptFacts> kept) {
        Optional<String> robots =
                Optional.of(Addresses.ROBOTS).filter(files::has).map(sources::text);
        SiteAddress address = robots.map(SiteAddress::of).orElse(SiteAddress.UNKNOWN);
        List<SiteAddress> further = robots.map(SiteAddress::further).orElse(List.of());
        FileFacts facts = new FileFacts(sources, address, kept);
        return new BuiltSite(sources, files, further, facts, SiteContents.read(files, facts));
    }

    /** Where the site states that it is published. */
    SiteAddress address() {
        return facts.address();
    }

    /** The text of a file that exists. */
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

    /** The first place of something, for messages. */
    Location first(Occurrence occurrence) {
        return sources.source(occurrence.first())
                .at(occurrence.place().offset(), occurrence.place().length());
    }

    /** Whether the target of a link exists; targets outside the site count as existing. */
    boolean has(LinkTarget link) {
        return !(link instanceof SiteLink target)
                || further.stream().anyMatch(it -> address().hasBelow(it, target.path()))
                || (files.has(target.path()) && target.isAmong(anchors(target)));
    }

    /** The anchors of a page; those of other files, such as the pages of a PDF, are not known and taken to exist. */
    private Set<String> anchors(SiteLink link) {
        return contents.anchors().getOrDefault(link.path(), Set.of(link.fragment()));
    }

    /** The feeds, in the order of their paths. */
    List<SitePath> feeds() {
        return files.sizes().keySet().stream().filter(FileKinds::isFeed).toList();
    }
}
