package daybook.config;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The repository of a site at a forge, and the addresses at which its files are written in the browser. GitHub takes
 * name and text of a new file from the address, and Forgejo likewise (https://docs.gitea.com/development/integrations).
 *
 * @param newFile the address of a new file, with {@code {file}} and {@code {text}} in the places of its path and text
 * @param editFile the address of a file that is there, with {@code {file}} in the place of its path
 */
public record Repository(String newFile, String editFile) {
    private static final Pattern ADDRESS = Pattern.compile(
            "(https://(?<host>[a-z0-9.-]+)/(?:[A-Za-z0-9._-]+/)+?[A-Za-z0-9._-]+?)(?:\\.git)?(?:(?:/-)?/tree/(?<branch>[A-Za-z0-9._/-]+))?/?");

    private static final String USUAL_BRANCH = "main";

    /** The repository at an address, of which {@code /tree/BRANCH} may name a branch other than {@code main}. */
    static Optional<Repository> of(String address) {
        Matcher matcher = ADDRESS.matcher(address);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String base = matcher.group(1);
        String branch = Optional.ofNullable(matcher.group("branch")).orElse(USUAL_BRANCH);
        String host = Optional.ofNullable(URI.create(base).getHost()).orElse("");
        if (host.equals("github.com")) {
            return Optional.of(new Repository(
                    base + "/new/" + branch + "?filename={file}&value={text}", base + "/edit/" + branch + "/{file}"));
        }
        if (host.equals("codeberg.org")) {
            return Optional.of(new Repository(
                    base + "/_new/" + branch + "/?filename={file}&value={text}",
                    base + "/_edit/" + branch + "/{file}"));
        }
        return host.startsWith("gitlab.")
                ? Optional.of(new Repository(
                        base + "/-/new/" + branch + "?file_name={file}&content={text}",
                        base + "/-/edit/" + branch + "/{file}"))
                : Optional.empty();
    }
}
