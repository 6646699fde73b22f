package daybook.init;

import daybook.init.ProgramSource.CopiedJar;
import daybook.init.ProgramSource.NamedAction;
import daybook.init.ProgramSource.ReleasedJar;
import java.io.IOException;
import java.io.Reader;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.Properties;

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
