package daybook.feed;

import daybook.model.Excerpt;
import java.util.List;

/**
 * What an item of a feed says beside its content.
 *
 * @param title plain text on one line
 * @param summary the {@link Excerpt beginning} of what it says, plain text on one line; not empty
 * @param authors names
 * @param categories names of topics, or tags
 */
record ItemText(String title, String summary, List<String> authors, List<String> categories) {
    ItemText {
        summary = Excerpt.of(summary.isBlank() ? title : summary);
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
    }
}
