package daybook.init;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Who publishes a site. */
public enum Host {
    /** GitHub Pages, from a workflow. */
    GITHUB("github"),
    /** GitLab Pages, from an artifact. */
    GITLAB("gitlab"),
    /** Codeberg Pages, from a branch that Woodpecker pushes. */
    CODEBERG("codeberg"),
    /** Netlify, with a function that asks for a build every night. */
    NETLIFY("netlify"),
    /** Cloudflare Pages. */
    CLOUDFLARE("cloudflare"),
    /** A server of one's own, with a timer of systemd. */
    SERVER("server");

    private static final String PUBLISH = ".daybook/publish";

    private final String id;

    Host(String id) {
        this.id = id;
    }

    /** The host with this name, such as {@code gitlab}. */
    public static Optional<Host> named(String name) {
        return Arrays.stream(values()).filter(it -> it.id.equals(name)).findFirst();
    }

    /**
     * The files with which the host publishes a site: the names of resources, by the paths of the files in the site.
     */
    Map<String, String> files() {
        return switch (this) {
            case GITHUB ->
                Map.of(".github/workflows/check.yml", "check.yml", ".github/workflows/publish.yml", "publish.yml");
            case GITLAB -> Map.of(".gitlab-ci.yml", "gitlab-ci.yml");
            case CODEBERG -> Map.of(".woodpecker.yml", "woodpecker.yml", PUBLISH, "publish-branch");
            case NETLIFY ->
                Map.of(
                        "netlify.toml",
                        "netlify.toml",
                        "netlify/functions/nightly.mjs",
                        "nightly.mjs",
                        PUBLISH,
                        "publish-build");
            case CLOUDFLARE -> Map.of("wrangler.toml", "wrangler.toml", PUBLISH, "publish-build");
            case SERVER ->
                Map.of(
                        ".daybook/daybook@.service",
                        "daybook@.service",
                        ".daybook/daybook@.timer",
                        "daybook@.timer",
                        PUBLISH,
                        "publish-server");
        };
    }

    /** The resource that says how to publish a site here. */
    String instructions() {
        return id + ".md";
    }

    /** The name. */
    @Override
    public String toString() {
        return id;
    }
}
