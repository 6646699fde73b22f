package daybook.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Somebody who reads a feed again and again, and forgets nothing, as feed readers do that know items by identity. */
public final class Subscriber {
    private final Map<String, OffsetDateTime> known = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();

    /** Reads a feed, and returns the identities of the items that are shown as new. */
    public List<String> read(FeedReading feed) {
        List<String> shown = new ArrayList<>();
        for (FeedReading.Item item : feed.items()) {
            OffsetDateTime before = known.putIfAbsent(item.id(), item.published());
            titles.put(item.id(), item.title());
            if (before == null) {
                shown.add(item.id());
            } else {
                assertThat(item.published()).as("the date of " + item.id()).isEqualTo(before);
            }
        }
        return shown;
    }

    /** The identities of all items that were ever in the feed. */
    public Set<String> known() {
        return known.keySet();
    }

    /** The title that an item had last. */
    public String title(String id) {
        return titles.getOrDefault(id, "");
    }
}
