package daybook.feed;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The notification of a hub once the site is published (https://www.w3.org/TR/websub/#publishing).
 *
 * @param hub the hub's address
 * @param feeds the addresses of all feeds that changed; may be empty
 */
public record HubNotification(String hub, List<URI> feeds) {
    public HubNotification {
        feeds = List.copyOf(feeds);
    }

    /** A line for the hub and one for each feed; empty when no feed changed. */
    public String text() {
        return feeds.isEmpty()
                ? ""
                : Stream.concat(Stream.of(hub), feeds.stream().map(URI::toString))
                        .map(it -> it + "\n")
                        .collect(Collectors.joining());
    }
}
