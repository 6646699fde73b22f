package daybook.host;

import daybook.unicode.Unicode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The repository that a folder is pushed to, or was cloned from.
 *
 * @param server such as {@code github.com}
 * @param owner a person or an organization; with subgroups also theirs
 * @param name without {@code .git}
 */
public record OriginRepository(String server, String owner, String name) {
    /** The remote named origin, in the format of {@code git config}. */
    private static final Pattern ORIGIN = Pattern.compile(
            "^\\[remote \"origin\"\\]\\s*$(?:\\R(?!\\[).*)*?\\R\\s*url\\s*=\\s*(?<address>\\S+)", Pattern.MULTILINE);

    /** A branch that a symbolic reference leads to, of a name that needs no quotes anywhere. */
    private static final Pattern BRANCH =
            Pattern.compile("ref: refs/(?:heads|remotes/origin)/(?<branch>[A-Za-z0-9][A-Za-z0-9._/-]*)\\s*");

    private static final Pattern ADDRESS = Pattern.compile(
            "(?:(?:https|ssh)://(?:[^/@]+@)?(?<host>[a-z0-9.-]+)(?::\\d+)?/|[^/@]+@(?<server>[a-z0-9.-]+):)"
                    + "(?<owner>[A-Za-z0-9._/-]+)/(?<name>[A-Za-z0-9._-]+?)(?:\\.git)?/?");

    /** That of a folder; empty when it has none, or one at a place that is no web server. */
    public static Optional<OriginRepository> of(Path folder) throws IOException {
        return address(folder).flatMap(OriginRepository::parse);
    }

    /** The address of a folder's repository as Git has it, which may be a path; empty when it has none. */
    public static Optional<String> address(Path folder) throws IOException {
        Path config = folder.resolve(".git").resolve("config");
        if (!Files.isRegularFile(config)) {
            return Optional.empty();
        }
        Matcher origin = ORIGIN.matcher(Files.readString(config));
        return origin.find() ? Optional.of(origin.group("address")) : Optional.empty();
    }

    /**
     * The default branch of a folder's repository, as far as it knows it: that of the repository it was cloned from, or
     * else the one that is checked out, also before its first commit. Empty when it has neither.
     */
    public static Optional<String> branch(Path folder) throws IOException {
        for (String reference : List.of("refs/remotes/origin/HEAD", "HEAD")) {
            Path file = folder.resolve(".git").resolve(reference);
            if (Files.isRegularFile(file)) {
                Matcher branch = BRANCH.matcher(Files.readString(file));
                if (branch.matches()) {
                    return Optional.of(branch.group("branch"));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<OriginRepository> parse(String address) {
        Matcher matcher = ADDRESS.matcher(address);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String server = Optional.ofNullable(matcher.group("host")).orElseGet(() -> matcher.group("server"));
        return Optional.of(new OriginRepository(server, matcher.group("owner"), matcher.group("name")));
    }

    /** Owner and name with a slash between them. */
    public String path() {
        return owner + "/" + name;
    }

    /**
     * The address at which a host publishes a site from this repository; empty where no rule says it for certain, such
     * as on GitLab, which may give each project a domain of its own.
     */
    public Optional<String> siteUrl(Host host) {
        return switch (host) {
            case GITHUB -> onServer("github.com", ".github.io", domain("github.io"));
            case CODEBERG -> onServer("codeberg.org", ".codeberg.page", "pages");
            case GITLAB, NETLIFY, CLOUDFLARE, SERVER -> Optional.empty();
        };
    }

    /** The address below the owner's domain, of which one repository of the owner is the root. */
    private Optional<String> onServer(String forge, String suffix, String root) {
        String site = "https://" + Unicode.lowerCase(owner) + suffix + "/";
        return server.equals(forge) && !owner.contains("/")
                ? Optional.of(Unicode.lowerCase(name).equals(root) ? site : site + name + "/")
                : Optional.empty();
    }

    private String domain(String parent) {
        return Unicode.lowerCase(owner) + "." + parent;
    }
}
