package daybook.host;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Who publishes a site. */
public enum Host {
    /** GitHub Pages, from a workflow. */
    GITHUB("github", "GitHub", ".github/workflows/publish.yml"),
    /** GitLab Pages, from an artifact. */
    GITLAB("gitlab", "GitLab", ".gitlab-ci.yml"),
    /** Codeberg Pages, from a branch that Woodpecker pushes. */
    CODEBERG("codeberg", "Codeberg", ".woodpecker.yml"),
    /** Netlify, with a function that asks for a build every night. */
    NETLIFY("netlify", "Netlify", "netlify.toml"),
    /** Cloudflare Pages. */
    CLOUDFLARE("cloudflare", "Cloudflare", "wrangler.toml"),
    /** A server of one's own, with a timer of systemd. */
    SERVER("server", "your server", ".daybook/daybook@.service");

    private final String id;
    private final String title;
    private final String file;

    Host(String id, String title, String file) {
        this.id = id;
        this.title = title;
        this.file = file;
    }

    /** The host with this name, such as {@code gitlab}. */
    public static Optional<Host> named(String name) {
        return Arrays.stream(values()).filter(it -> it.id.equals(name)).findFirst();
    }

    /** The host whose file is in a site's folder, GitHub if there are several; empty if there is none. */
    public static Optional<Host> of(Path folder) {
        return Arrays.stream(values())
                .filter(it -> Files.exists(folder.resolve(it.file)))
                .findFirst();
    }

    /** What messages call it. */
    public String title() {
        return title;
    }

    /** The path, within a site's folder, of the file that has the host publish it. */
    public String file() {
        return file;
    }

    /** The name. */
    @Override
    public String toString() {
        return id;
    }
}
