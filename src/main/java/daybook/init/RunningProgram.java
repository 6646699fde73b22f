package daybook.init;

import daybook.host.Host;
import daybook.init.ProgramSource.CopiedJar;
import daybook.init.ProgramSource.NamedAction;
import daybook.init.ProgramSource.ReleasedJar;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the program that runs knows of where it is from.
 *
 * @param action the action of the same checkout or release; empty when none is known
 * @param release the jar of the same release; empty when it is of none
 * @param jar the program itself; empty when it is not packed, as in tests
 */
public record RunningProgram(Optional<String> action, Optional<ReleasedJar> release, Optional<Path> jar) {
    /** What a release has beside its jar; {@code .github/workflows/release.yml} writes it. */
    private static final String RELEASE = "release.properties";

    private static final String GITHUB = "https://github.com";
    private static final String REPOSITORY = "(?<repository>[A-Za-z0-9._-]+/[A-Za-z0-9._-]+)";
    private static final Pattern RELEASED_JAR =
            Pattern.compile("(?<server>https?://[A-Za-z0-9.:-]+)/" + REPOSITORY + "/releases/download/.+");
    private static final Pattern ACTION = Pattern.compile(REPOSITORY + "(?:@.*)?");

    /** This program. The launcher of a checkout says in {@code daybook.action} whose it is, and at which commit. */
    public static RunningProgram find() throws IOException {
        Optional<Path> jar = packed();
        Properties release = new Properties();
        Optional<Path> file = jar.map(it -> it.resolveSibling(RELEASE)).filter(Files::isRegularFile);
        if (file.isPresent()) {
            try (Reader reader = Files.newBufferedReader(file.get())) {
                release.load(reader);
            }
        }
        return of(Optional.ofNullable(System.getProperty("daybook.action")), release, jar);
    }

    /**
     * What a checkout and a release say.
     *
     * @param checkout the action of a checkout
     * @param release the properties of a release; empty when it is of none
     */
    static RunningProgram of(Optional<String> checkout, Properties release, Optional<Path> jar) {
        Optional<String> action = checkout.or(() -> Optional.ofNullable(release.getProperty("action")));
        String address = release.getProperty("jar", "");
        String sha256 = release.getProperty("sha256", "");
        return new RunningProgram(
                action,
                address.isEmpty() || sha256.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new ReleasedJar(address, sha256)),
                jar);
    }

    /**
     * Where a site gets the program from: on GitHub from an action, elsewhere and without one from a release, or else
     * from a copy of this program. Empty when none of them is known.
     *
     * @param named the action that the curator names
     * @param selfContained whether the site is to need no action
     */
    public Optional<ProgramSource> source(Host host, Optional<String> named, boolean selfContained) {
        Optional<ProgramSource> use =
                host == Host.GITHUB && !selfContained ? named.or(() -> action).map(NamedAction::new) : Optional.empty();
        return use.or(() -> release).or(() -> jar.map(CopiedJar::new));
    }

    /**
     * Where the forge says which release of the program is the newest, in the API of GitHub, or that of a GitHub
     * Enterprise Server; empty when neither a release nor an action says whose program it is.
     */
    public Optional<URI> newestRelease() {
        Matcher jarOfRelease =
                RELEASED_JAR.matcher(release.map(ReleasedJar::address).orElse(""));
        if (jarOfRelease.matches() && !jarOfRelease.group("server").equals(GITHUB)) {
            return Optional.of(newestRelease(jarOfRelease.group("server") + "/api/v3", jarOfRelease));
        }
        Matcher named = jarOfRelease.matches() ? jarOfRelease : ACTION.matcher(action.orElse(""));
        return named.matches() ? Optional.of(newestRelease("https://api.github.com", named)) : Optional.empty();
    }

    private static URI newestRelease(String api, Matcher named) {
        return URI.create(api + "/repos/" + named.group("repository") + "/releases/latest");
    }

    private static Optional<Path> packed() {
        CodeSource source = RunningProgram.class.getProtectionDomain().getCodeSource();
        try {
            return source == null
                    ? Optional.empty()
                    : Optional.of(Path.of(source.getLocation().toURI())).filter(Files::isRegularFile);
        } catch (URISyntaxException noFile) {
            return Optional.empty();
        }
    }
}
