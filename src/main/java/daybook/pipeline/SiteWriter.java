package daybook.pipeline;

import daybook.check.SizeLimit;
import daybook.diagnostic.Location;
import daybook.file.Fingerprint;
import daybook.input.SiteFolder;
import daybook.layout.SiteLayout;
import daybook.output.OutputDirectory;
import daybook.pipeline.BuildStage.StageListener;
import daybook.render.Renderer;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/** Renders and writes what is outdated of a site: the last stage of the pipeline. */
final class SiteWriter {
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
     * @param renderer what rendered the files
     */
    record WriteResult(Fingerprint output, OutputDirectory.FileChanges changes, Renderer renderer) {}

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
        site.math().budget().report(problems.diagnostics());
        problems.keep(folder.name(site.math().cache().file()), site.math()::keep);
        SizeLimit.warning(site.directory().sizes(), Location.of(SiteLayout.SETTINGS))
                .ifPresent(problems.diagnostics()::add);
        return new WriteResult(site.directory().fingerprint(), changes, site.renderer());
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
