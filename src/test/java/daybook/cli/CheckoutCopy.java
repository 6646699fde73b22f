package daybook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A copy of what the launcher needs of a checkout, run with a search path of its own. */
public final class CheckoutCopy {
    /** The tools that the script calls, except Java and Maven. */
    private static final List<String> TOOLS = List.of(
            "bash",
            "cat",
            "curl",
            "dirname",
            "env",
            "find",
            "mkdir",
            "mktemp",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sha256sum",
            "touch");

    private final Path temporary;
    private final Path folder;

    /** The only folder on the search path. */
    private final Path tools;

    private final Map<String, String> environment = new LinkedHashMap<>();

    /** The result of a run of the launcher. */
    record Run(int code, String out, String err) {}

    /** Copies the checkout to a folder within another one. */
    public CheckoutCopy(Path temporary) throws IOException {
        this.temporary = temporary;
        folder = Files.createDirectories(temporary.resolve("a check out"));
        Files.copy(Path.of("daybook"), launcher());
        Files.setPosixFilePermissions(launcher(), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createDirectories(folder.resolve("src/main/java"));
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        copyTemplates();
        Files.createDirectories(folder.resolve("target"));
        Files.copy(Path.of("target/daybook.jar"), jar());
        age();
        tools = Files.createDirectories(temporary.resolve("tools"));
        for (String tool : TOOLS) {
            fake(tool, "exec '" + onSearchPath(tool) + "' \"$@\"");
        }
        fake("java", "exec '" + Path.of(System.getProperty("java.home"), "bin", "java") + "' \"$@\"");
    }

    /** The checkout. */
    public Path folder() {
        return folder;
    }

    /** The script. */
    Path launcher() {
        return folder.resolve("daybook");
    }

    /** The program. */
    Path jar() {
        return folder.resolve("target/daybook.jar");
    }

    /** Sets an environment variable; otherwise only the search path is set. */
    void set(String variable, String value) {
        environment.put(variable, value);
    }

    /** Removes a tool from the search path. */
    void remove(String tool) throws IOException {
        Files.delete(tools.resolve(tool));
    }

    /** Puts a shell script on the search path, in place of a tool with that name. */
    void fake(String name, String body) throws IOException {
        Files.deleteIfExists(tools.resolve(name));
        Path file = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Runs the script. */
    Run run(String... arguments) throws IOException, InterruptedException {
        return run(temporary, launcher(), arguments);
    }

    /**
     * Runs the script by some name.
     *
     * @param start the folder in which it is started
     */
    Run run(Path start, Path script, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        Path out = temporary.resolve("out");
        Path err = temporary.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(start.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        return new Run(code, Files.readString(out), Files.readString(err));
    }

    private void copyTemplates() throws IOException {
        try (Stream<Path> walk = Files.walk(Path.of("templates"))) {
            for (Path path : walk.toList()) {
                Files.copy(path, folder.resolve(path.toString()));
            }
        }
    }

    private static Path onSearchPath(String tool) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(it -> Path.of(it, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    /** Makes all sources older than the program. */
    private void age() throws IOException {
        for (String source : List.of("pom.xml", "src/main", "src/main/java")) {
            Files.setLastModifiedTime(folder.resolve(source), FileTime.fromMillis(0));
        }
    }
}
