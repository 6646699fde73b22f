package daybook.page;

import daybook.catalog.Entry;
import daybook.catalog.Topic;
import daybook.layout.SiteLayout;
import daybook.listing.EntryId;
import daybook.model.NoteIndex.IndexedNote;
import daybook.model.PageHead;
import daybook.model.PageLink;
import daybook.model.SiteModel;
import daybook.model.SiteView;
import daybook.siteplan.Addresses;
import daybook.siteplan.Content;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SitePath;
import daybook.tex.TexText;
import java.util.List;
import java.util.stream.Stream;

/**
 * Leads from an address that people may try to the page that they mean.
 *
 * @param head that of the page meant
 */
public record RedirectPage(SiteView site, PageHead head) {
    /**
     * One page for each subject class with which the identifier of an older paper may be written, one for each other
     * identity of an entry, and one for each alias of a topic or post.
     */
    static List<PlannedFile> plan(SiteModel site) {
        SiteView view = site.facts().view();
        return Stream.of(
                        site.papers().catalog().entries().values().stream()
                                .filter(RedirectPage::hasSlash)
                                .flatMap(entry -> plan(entry, view, site)),
                        site.papers().catalog().redirected().stream().flatMap(other -> plan(other, view, site)),
                        site.papers().topics().stream().flatMap(topic -> plan(topic, view, site)),
                        site.notes().notes().stream().flatMap(note -> plan(note, view, site)))
                .flatMap(it -> it)
                .toList();
    }

    private static Stream<PlannedFile> plan(Topic topic, SiteView view, SiteModel site) {
        RedirectPage page =
                new RedirectPage(view, site.facts().head(Addresses.topic(topic.slug()), topic.title(), topic.title()));
        return topic.aliases().stream()
                .map(it -> PlannedFile.of(
                        Addresses.topic(it), "the topic '" + topic.slug() + "'", new Content.Page("redirect", page)));
    }

    private static Stream<PlannedFile> plan(IndexedNote post, SiteView view, SiteModel site) {
        return post.aliases().stream().map(it -> {
            PageLink page = post.about().get(0);
            RedirectPage redirect = new RedirectPage(view, site.facts().head(page.path(), page.title(), page.title()));
            return PlannedFile.of(it, SiteLayout.NOTES + "/" + post.file(), new Content.Page("redirect", redirect));
        });
    }

    private static Stream<PlannedFile> plan(EntryId other, SiteView view, SiteModel site) {
        return site.papers().catalog().find(other).stream()
                .map(entry -> leading(Addresses.paper(other), other, entry, view, site));
    }

    private static PlannedFile leading(SitePath from, EntryId other, Entry entry, SiteView view, SiteModel site) {
        String title = TexText.plain(entry.title());
        RedirectPage page = new RedirectPage(view, site.facts().head(Addresses.paper(entry.id()), title, title));
        return PlannedFile.of(from, "the paper " + other, new Content.Page("redirect", page));
    }

    /** As each identifier has that names an archive. */
    private static boolean hasSlash(Entry entry) {
        return entry.id().value().indexOf('/') >= 0;
    }

    private static Stream<PlannedFile> plan(Entry entry, SiteView view, SiteModel site) {
        return entry.subjects().stream()
                .flatMap(subject -> Addresses.paper(entry.id(), subject).stream())
                .map(path -> leading(path, entry.id(), entry, view, site));
    }
}
