package daybook.config;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The repository of a site at a forge, and the addresses at which its files are written in the browser. GitHub and
 * Forgejo (https://docs.gitea.com/development/integrations) take name and text of a new file from the address. GitLab
 * takes both, but its editor shows only the name (https://gitlab.com/gitlab-org/gitlab/-/work_items/594214).
 *
 * @param newFile the address of a new file, with {@code {file}} and {@code {text}} in the places of its path and text
 * @param editFile the address of a file that is there, with {@code {file}} in the place of its path
 */
public record Repository(String newFile, String editFile) {
    /** A group may have groups within it, though hardly twenty. */
    private static final Pattern ADDRESS = Pattern.compile("https://(?<host>[a-z0-9.-]++)(?:/[A-Za-z0-9._-]++){2,20}");

    private static final Pattern BRANCH =
            Pattern.compile("(?:/-)?+/tree/(?<branch>[A-Za-z0-9._-]++(?:/[A-Za-z0-9._-]++){0,20})/?$");

    private static final Pattern ENDING = Pattern.compile("(?:\\.git)?/?$");

    private static final String USUAL_BRANCH = "main";

    /** The repository at an address, of which {@code /tree/BRANCH} may name a branch other than {@code main}. */
    static Optional<Repository> of(String address) {
        Matcher tree = BRANCH.matcher(address);
        boolean namesBranch = tree.find();
        String branch = namesBranch ? tree.group("branch") : USUAL_BRANCH;
        String base = ENDING.matcher(namesBranch ? address.substring(0, tree.start()) : address)
                .replaceFirst("");
        Matcher matcher = ADDRESS.matcher(base);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String host = matcher.group("host");
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
