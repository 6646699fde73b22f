package daybook.feed;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.KnownNames;
import daybook.diagnostic.Location;
import daybook.feed.FeedRecord.RecordedNote;
import daybook.layout.SiteLayout;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reports published posts whose pages a site has no more: links to them end nowhere. */
final class DroppedPosts {
    private final Map<String, RecordedNote> posts = new HashMap<>();
    private final Map<ItemKey, RecordedNote> notes = new HashMap<>();

    private DroppedPosts(List<RecordedNote> notes, Map<String, ItemKey> keys) {
        for (RecordedNote note : notes) {
            note.posts().forEach(it -> posts.put(it, note));
            this.notes.put(Objects.requireNonNull(keys.get(note.file())), note);
        }
    }

    /**
     * Warns about each post that was in the last publication.
     *
     * @param notes those of the site
     * @param keys of the notes, by the names of their files
     */
    static void report(
            FeedRecord before, List<RecordedNote> notes, Map<String, ItemKey> keys, Diagnostics diagnostics) {
        DroppedPosts posts = new DroppedPosts(notes, keys);
        before.items()
                .forEach((key, item) -> item.note()
                        .filter(it -> !item.isGone())
                        .flatMap(RecordedNote::post)
                        .filter(it -> !posts.posts.containsKey(it))
                        .ifPresent(it -> posts.report(it, key, diagnostics)));
    }

    private void report(String post, ItemKey key, Diagnostics diagnostics) {
        RecordedNote moved = notes.get(key);
        if (moved != null) {
            diagnostics.warning(
                    Location.of(SiteLayout.NOTES + "/" + moved.file()),
                    "this post was published as " + ItemKey.POSTS + post + ".html, where nothing is any more",
                    "add 'aliases: [" + post + "]' to its front matter, so that links to the post still work");
        } else {
            diagnostics.warning(
                    Location.of(SiteLayout.NOTES),
                    "the site has no post '" + post + "' any more, whose page was published",
                    "if its file has another name now, add 'aliases: [" + post + "]' to its front matter"
                            + KnownNames.of(posts.keySet())
                                    .nearest(post)
                                    .map(it -> "; did you rename it to " + it + ".md?")
                                    .orElse(""));
        }
    }
}
