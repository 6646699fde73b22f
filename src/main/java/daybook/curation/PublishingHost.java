package daybook.curation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Who publishes a site, as a file in its folder shows: that which {@code daybook init --host} writes. */
public enum PublishingHost {
    /** GitHub Pages. */
    GITHUB("GitHub", ".github/workflows/publish.yml"),
    /** GitLab Pages. */
    GITLAB("GitLab", ".gitlab-ci.yml"),
    /** Codeberg Pages. */
    CODEBERG("Codeberg", ".woodpecker.yml"),
    /** Netlify, from a repository anywhere. */
    NETLIFY("Netlify", "netlify.toml"),
    /** Cloudflare Pages, from a repository anywhere. */
    CLOUDFLARE("Cloudflare", "wrangler.toml"),
    /** A server of one's own. */
    SERVER("your server", ".daybook/daybook@.service");

    private final String title;
    private final String file;

    PublishingHost(String title, String file) {
        this.title = title;
        this.file = file;
    }

    /** What messages call it. */
    String title() {
        return title;
    }

    /** The path of its file within the site's folder. */
    String file() {
        return file;
    }

    /** The host whose file is in a folder, GitHub if there are several; empty if there is none. */
    static Optional<PublishingHost> of(Path folder) {
        return Arrays.stream(values())
                .filter(it -> Files.exists(folder.resolve(it.file)))
                .findFirst();
    }
}
