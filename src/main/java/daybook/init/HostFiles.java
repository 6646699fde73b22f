package daybook.init;

import daybook.host.Host;
import java.util.Map;

/** The files with which hosts publish a site. */
final class HostFiles {
    private static final String PUBLISH = ".daybook/publish";

    private HostFiles() {}

    /**
     * The files with which the host publishes a site: the names of resources, by the paths of the files in the site.
     */
    static Map<String, String> of(Host host) {
        return switch (host) {
            case GITHUB -> Map.of(".github/workflows/check.yml", "check.yml", host.file(), "publish.yml");
            case GITLAB -> Map.of(host.file(), "gitlab-ci.yml");
            case CODEBERG -> Map.of(host.file(), "woodpecker.yml", PUBLISH, "publish-branch");
            case NETLIFY ->
                Map.of(
                        host.file(),
                        "netlify.toml",
                        "netlify/functions/nightly.mjs",
                        "nightly.mjs",
                        PUBLISH,
                        "publish-build");
            case CLOUDFLARE -> Map.of(host.file(), "wrangler.toml", PUBLISH, "publish-build");
            case SERVER ->
                Map.of(
                        host.file(),
                        "daybook@.service",
                        ".daybook/daybook@.timer",
                        "daybook@.timer",
                        PUBLISH,
                        "publish-server");
        };
    }

    /** The resource that says how to publish a site with a host. */
    static String instructions(Host host) {
        return host + ".md";
    }
}
