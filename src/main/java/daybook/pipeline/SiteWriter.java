package daybook.pipeline;

import daybook.check.SizeLimit;
import daybook.diagnostic.Location;
import daybook.file.Fingerprint;
import daybook.input.SiteFolder;
import daybook.layout.SiteLayout;
import daybook.output.OutputDirectory;
import daybook.pipeline.BuildStage.StageListener;
import daybook.render.Renderer;
import daybook.siteplan.SitePath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Renders and writes what is outdated of a site: the last stage of the pipeline. */
final class SiteWriter {
    /** Enough to see of which kind they are. */
    private static final int MOST_NAMES = 3;

    private final SiteFolder folder;
    private final BuildProblems problems;
    private final StageListener listener;

    /** Whether some files are written and others are not. */
    private boolean incomplete;

    SiteWriter(SiteFolder folder, BuildProblems problems, StageListener listener) {
        this.folder = folder;
        this.problems = problems;
        this.listener = listener;
    }

    /**
     * What was written.
     *
     * @param output the fingerprint of the folder
     * @param isRepaired whether the folder's manifest was damaged, which is reported this once
     * @param renderer what rendered the files
     */
    record WriteResult(
            Fingerprint output, OutputDirectory.FileChanges changes, boolean isRepaired, Renderer renderer) {}

    /** Whether an error was found when some files were written already. */
    boolean isIncomplete() {
        return incomplete;
    }

    /**
     * Writes the files of a site.
     *
     * @throws daybook.render.TemplateException if a template has an error that the checks did not find
     * @throws OutputDirectory.FolderInUseException before anything is written, if another build writes to the folder
     */
    WriteResult write(CheckedSite site) throws IOException {
        incomplete = true;
        OutputDirectory.FileChanges changes = update(site);
        incomplete = false;
        site.unlisted().ifPresent(it -> reportDamage(site.directory().manifest(), it));
        site.math().budget().report(problems.diagnostics());
        problems.keep(folder.name(site.math().cache().file()), site.math()::keep);
        SizeLimit.warning(site.directory().sizes(), Location.of(SiteLayout.SETTINGS))
                .ifPresent(problems.diagnostics()::add);
        return new WriteResult(
                site.directory().fingerprint(), changes, site.unlisted().isPresent(), site.renderer());
    }

    /** Reports a damaged manifest, and the files because of which a reader may see what is not of the site any more. */
    private void reportDamage(Path manifest, List<SitePath> unlisted) {
        problems.diagnostics()
                .warning(
                        Location.of(manifest.toString()),
                        "this list of what the last build wrote is damaged or of another version of Daybook, so that all"
                                + " files were rendered again",
                        "if this comes back, see whether the disk is sound, and one version builds into this folder");
        if (!unlisted.isEmpty()) {
            String names =
                    unlisted.stream().limit(MOST_NAMES).map(SitePath::value).collect(Collectors.joining(", "));
            int more = Math.max(0, unlisted.size() - MOST_NAMES);
            problems.diagnostics()
                    .warning(
                            Location.of(manifest.resolveSibling("").toString()),
                            (unlisted.size() == 1 ? "1 file is" : unlisted.size() + " files are")
                                    + " published with the site that "
                                    + (unlisted.size() == 1 ? "is" : "are")
                                    + " not of it, as far as this list tells: " + names
                                    + (more == 0 ? "" : " and " + more + " more"),
                            "remove those that should not be published, or the folder, which the next build makes again");
        }
    }

    private OutputDirectory.FileChanges update(CheckedSite site) throws IOException {
        int files = site.outdated().size();
        AtomicInteger done = new AtomicInteger();
        listener.advances(0, files);
        try {
            return site.directory().update(site.plan(), site.generation(), site.outdated(), file -> {
                byte[] bytes = site.dryRun().render(file);
                listener.advances(done.incrementAndGet(), files);
                return bytes;
            });
        } catch (OutputDirectory.FolderInUseException inUse) {
            incomplete = false;
            throw inUse;
        }
    }
}
