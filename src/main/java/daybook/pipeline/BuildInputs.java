package daybook.pipeline;

import daybook.file.Bytes;
import daybook.file.LimitedInput;
import daybook.input.SiteFolder;
import daybook.siteplan.SharedModel;
import daybook.theme.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that a site is made of: equal inputs make equal sites and the same problems.
 *
 * @param program the fingerprint of the program
 * @param theme that of the theme
 * @param url where the site will live, if it is not where the settings say
 * @param archive whether it is the archive of its older years
 * @param preview whether it is for its curator alone
 * @param today the day of the build
 * @param files the fingerprints of settings, content and templates, in the order of their names
 */
record BuildInputs(
        String program,
        String theme,
        Optional<String> url,
        boolean archive,
        boolean preview,
        LocalDate today,
        List<String> files) {
    /** A file in memory; builds of larger ones are not recognised. */
    private static final long LARGEST = 64L * 1024 * 1024;

    /** A file as messages name it, and what it holds. */
    record ReadFile(String name, Bytes bytes) {}

    /** The fingerprint of all inputs of a build; empty when they cannot all be read. */
    static Optional<String> fingerprint(SiteFolder folder, Theme theme, LocalDate today, String program) {
        try {
            BuildInputs inputs = new BuildInputs(
                    program,
                    theme.fingerprint(),
                    folder.url().map(URI::toString),
                    folder.isArchive(),
                    folder.isPreview(),
                    today,
                    folder.inputFiles().all().parallelStream()
                            .map(it -> new SharedModel<>(new ReadFile(folder.name(it), bytes(it))).fingerprint())
                            .toList());
            return Optional.of(new SharedModel<>(inputs).fingerprint());
        } catch (IOException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    private static Bytes bytes(Path file) {
        try {
            return new Bytes(LimitedInput.read(file, LARGEST));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
