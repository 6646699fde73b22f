package daybook.input;

import daybook.layout.SiteLayout;
import daybook.unicode.Unicode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what somebody probably means whose folder has no settings: a file with another name, or a folder above. */
record MissingSettings(Path root) {
    /** In lower case. */
    private static final Set<String> OTHER_NAMES = Set.of(
            SiteLayout.SETTINGS, "site-config.yaml", "config.yml", "config.yaml", "site-config", "site_config.yml");

    /** What to do. */
    String hint() {
        return misnamed()
                .map(it -> "this folder has " + it + "; rename it to " + SiteLayout.SETTINGS)
                .or(() -> above().map(it -> "the site is in " + SiteFolder.slashes(it)
                        + "; run Daybook there, or name it with --directory"))
                .orElse("run Daybook in the folder of a site, or name it with --directory");
    }

    private Optional<String> misnamed() {
        try (Stream<Path> files = Files.list(root)) {
            return files.filter(Files::isRegularFile)
                    .map(it -> it.getFileName().toString())
                    .filter(it -> OTHER_NAMES.contains(Unicode.lowerCase(it)))
                    .sorted()
                    .findFirst();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The nearest folder above with settings, named as the folder itself is. */
    private Optional<Path> above() {
        int depth = root.toAbsolutePath().normalize().getNameCount();
        return Stream.iterate(root.resolve(".."), it -> it.resolve(".."))
                .limit(depth)
                .filter(it -> Files.isRegularFile(it.resolve(SiteLayout.SETTINGS)))
                .map(Path::normalize)
                .map(it -> it.toString().isEmpty() ? Path.of(".") : it)
                .findFirst();
    }
}
