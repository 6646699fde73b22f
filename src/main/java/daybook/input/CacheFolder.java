package daybook.input;

import java.nio.file.Path;

/**
 * What runs keep for later ones. It can be deleted at any time: a build without it makes the same site, and a fetch
 * asks for more.
 */
public record CacheFolder(Path root) {
    /** Math that earlier builds set. */
    public Path math() {
        return root.resolve("math");
    }

    /** What earlier builds derived of papers. */
    public Path facts() {
        return root.resolve("facts");
    }

    /** What is known of the servers that listings are fetched from. */
    public Path fetch() {
        return root.resolve("fetch");
    }

    /** What is known of the site as it is published. */
    public Path published() {
        return root.resolve("published");
    }
}
