package daybook.page;

import daybook.layout.SiteLayout;
import daybook.model.Excerpt;
import daybook.model.FeedChannel;
import daybook.model.NoteIndex.IndexedNote;
import daybook.model.NoteView;
import daybook.model.PageHead;
import daybook.model.PageLink;
import daybook.model.SiteModel;
import daybook.model.SiteView;
import daybook.siteplan.PlannedFile;
import daybook.tex.TexText;
import java.util.List;

/**
 * A post: a note about nothing but itself.
 *
 * @param title plain text
 */
public record PostPage(SiteView site, PageHead head, String title, NoteView note) {
    /** One page for each post. */
    static List<PlannedFile> plan(SiteModel site) {
        return site.notes().notes().stream()
                .filter(IndexedNote::isPost)
                .map(it -> plan(it, site))
                .toList();
    }

    private static PlannedFile plan(IndexedNote written, SiteModel site) {
        PageLink post = written.about().get(0);
        NoteView note = written.view();
        PageHead head = site.facts()
                .head(
                        post.path(),
                        post.title(),
                        Excerpt.of(note.text().html().plain(TexText::plain)),
                        FeedChannel.notes(site.facts()));
        return PlannedFile.listed(
                post.path(),
                SiteLayout.NOTES + "/" + written.file(),
                note.date(),
                "post",
                new PostPage(site.facts().view(), head, post.title(), note));
    }
}
