package daybook.init;

import java.nio.file.Path;

/** Where the pipeline of a site gets the program from. */
public sealed interface ProgramSource {
    /**
     * An action of GitHub.
     *
     * @param name as a workflow names it, such as {@code owner/repository@commit}
     */
    record NamedAction(String name) implements ProgramSource {}

    /**
     * The jar of a release, which the launcher in the site's repository downloads.
     *
     * @param address of the jar
     * @param sha256 its checksum, in hexadecimal digits
     */
    record ReleasedJar(String address, String sha256) implements ProgramSource {}

    /**
     * A jar in the site's repository.
     *
     * @param jar what is copied there
     */
    record CopiedJar(Path jar) implements ProgramSource {}
}
