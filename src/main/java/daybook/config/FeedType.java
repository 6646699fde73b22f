package daybook.config;

import java.util.Arrays;
import java.util.Optional;

/** A format of feeds. */
public enum FeedType {
    /** RSS 2.0 (https://www.rssboard.org/rss-specification). */
    RSS("rss", "RSS", "application/rss+xml", ".xml"),
    /** Atom 1.0 (https://www.rfc-editor.org/rfc/rfc4287). */
    ATOM("atom", "Atom", "application/atom+xml", ".atom"),
    /** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
    JSON("json", "JSON", "application/feed+json", ".json");

    private final String key;
    private final String title;
    private final String mediaType;
    private final String suffix;

    FeedType(String key, String title, String mediaType, String suffix) {
        this.key = key;
        this.title = title;
        this.mediaType = mediaType;
        this.suffix = suffix;
    }

    /** The format that the settings call so. */
    public static Optional<FeedType> ofKey(String key) {
        return Arrays.stream(values()).filter(it -> it.key.equals(key)).findFirst();
    }

    /** What the settings call it, such as {@code rss}. */
    public String key() {
        return key;
    }

    /** What people call the format. */
    public String title() {
        return title;
    }

    /** What machines call it. */
    public String mediaType() {
        return mediaType;
    }

    /** How the names of its files end. */
    public String suffix() {
        return suffix;
    }
}
