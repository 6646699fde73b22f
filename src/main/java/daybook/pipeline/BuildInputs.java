package daybook.pipeline;

import daybook.diagnostic.Diagnostic;
import daybook.file.Fingerprint;
import daybook.input.SiteFolder;
import daybook.siteplan.SharedModel;
import daybook.theme.Theme;
import java.io.IOException;
import java.net.URI;
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
 * @param stray what is said of files that nothing reads, which have no fingerprint
 */
record BuildInputs(
        String program,
        String theme,
        Optional<String> url,
        boolean archive,
        boolean preview,
        LocalDate today,
        List<Fingerprint> files,
        List<String> stray) {
    /** The fingerprint of all inputs of a build; empty when they cannot all be read. */
    static Optional<Fingerprint> fingerprint(
            SiteFolder folder, InputSnapshot files, Theme theme, LocalDate today, String program) throws IOException {
        List<String> stray =
                files.found().stray().stream().map(Diagnostic::toString).toList();
        return files.fingerprints()
                .map(it -> new BuildInputs(
                        program,
                        theme.fingerprint(),
                        folder.url().map(URI::toString),
                        folder.isArchive(),
                        folder.isPreview(),
                        today,
                        it,
                        stray))
                .map(it -> new SharedModel<>(it).fingerprint());
    }
}
