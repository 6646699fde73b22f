package daybook.pipeline;

import daybook.check.SizeLimit;
import daybook.diagnostic.Location;
import daybook.file.Fingerprint;
import daybook.input.SiteFolder;
import daybook.layout.SiteLayout;
import daybook.math.Formula;
import daybook.math.Typesetter;
import daybook.model.ListingLinks;
import daybook.model.SiteFacts;
import daybook.output.OutputDirectory;
import daybook.pipeline.BuildStage.StageListener;
import daybook.render.DryRun;
import daybook.render.Renderer;
import daybook.render.TemplateException;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SiteAddress;
import daybook.siteplan.SitePlan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicInteger;

/** Renders and writes what is outdated of a site: the last stages of the pipeline. */
final class SiteWriter {
    private final SiteFolder folder;
    private final Path output;
    private final BuildProblems problems;
    private final StageListener listener;

    /** Whether some files are written and others are not. */
    private boolean incomplete;

    SiteWriter(SiteFolder folder, Path output, BuildProblems problems, StageListener listener) {
        this.listener = listener;
        this.folder = folder;
        this.output = output;
        this.problems = problems;
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
     * A site that may be written, as far as that is known before all of it is rendered.
     *
     * @param generation what all files depend on
     * @param outdated the files to render
     * @param math what sets the formulas of the files
     */
    private record CheckedSite(
            SitePlan plan,
            String generation,
            OutputDirectory directory,
            List<PlannedFile> outdated,
            Renderer renderer,
            DryRun dryRun,
            SiteMath math) {}

    /**
     * The math of a site.
     *
     * @param kept what MathJax set in earlier builds
     * @param budget which formulas are not set
     */
    private record SiteMath(MathCache cache, Map<Formula, Optional<String>> kept, MathBudget budget, Typesetter set) {
        static SiteMath of(MathCache cache, MathBudget budget) {
            Map<Formula, Optional<String>> kept = cache.read();
            return new SiteMath(cache, kept, budget, new Typesetter(kept, budget.refused()));
        }

        /** Another one that has set nothing yet. */
        Typesetter another() {
            return new Typesetter(kept, budget.refused());
        }

        /** Keeps for the next build what MathJax set. */
        void keep() throws IOException {
            cache.write(set.setByMathJax(), kept);
        }
    }

    /** Writes the files of a plan; empty when an error was reported. */
    Optional<WriteResult> write(PlannedSite planned) throws IOException {
        listener.begins(BuildStage.CHECK);
        try {
            CheckedSite site = checked(planned);
            return problems.forbidWriting() ? Optional.empty() : Optional.of(written(site));
        } catch (TemplateException wrong) {
            wrong.problems().forEach(problems.diagnostics()::add);
        } catch (OutputDirectory.FolderInUseException inUse) {
            incomplete = false;
            problems.diagnostics()
                    .error(
                            Location.of(output.toString()),
                            "another build is writing to this folder",
                            "build again when it has finished, or name another folder with --output");
        } catch (OutputDirectory.ForeignFolderException foreign) {
            problems.diagnostics()
                    .error(
                            Location.of(output.toString()),
                            "this folder contains files that Daybook did not create",
                            "name another folder with --output, or empty this one");
        }
        return Optional.empty();
    }

    /** Looks for what is to be rendered, and for problems while the last site is whole. */
    private CheckedSite checked(PlannedSite planned) throws IOException {
        SitePlan plan = planned.plan();
        SiteFacts facts = planned.model().facts();
        String program = ProgramFingerprint.compute();
        SiteMath math = SiteMath.of(
                new MathCache(folder.cache().math(), program),
                MathBudget.of(planned.model(), planned.kept(), MathBudget.SITE));
        SiteAddress address = SiteAddress.of(facts.config().publishing().home());
        // With a renderer of its own, because it renders pages that are not written.
        AuthoredLinks links =
                new AuthoredLinks(plan, address, planned.theme(), renderer(planned, Set.of(), math.another())::render);
        SortedSet<String> broken = ListingLinks.broken(
                OwnLinks.of(planned.model().papers().catalog(), address, planned.kept()), address, links::resolves);
        String generation =
                new Generation(program, planned.theme().fingerprint(), facts, broken, math.budget.refused()).line();
        OutputDirectory directory = OutputDirectory.open(output);
        List<PlannedFile> outdated = directory.outdated(plan, generation);
        Renderer renderer = renderer(planned, broken, math.set);
        // An unchanged page may link to a removed file by an address that only its template knows.
        boolean removes = !directory.gone(plan).isEmpty();
        DryRun dryRun = DryRun.of(renderer, removes ? plan.files().values() : outdated);
        dryRun.problems().forEach(problems.diagnostics()::add);
        problems.addBroken(links.checkAnchors(problems.tolerated()));
        links.checkCopies(problems.diagnostics());
        return new CheckedSite(plan, generation, directory, byDay(outdated), renderer, dryRun, math);
    }

    private WriteResult written(CheckedSite site) throws IOException {
        listener.begins(BuildStage.WRITE);
        incomplete = true;
        OutputDirectory.FileChanges changes = update(site);
        incomplete = false;
        site.math.budget.report(problems.diagnostics());
        problems.keep(folder.name(site.math.cache.file()), site.math::keep);
        SizeLimit.warning(site.directory.sizes(), Location.of(SiteLayout.SETTINGS))
                .ifPresent(problems.diagnostics()::add);
        return new WriteResult(site.directory.fingerprint(), changes, site.renderer);
    }

    private OutputDirectory.FileChanges update(CheckedSite site) throws IOException {
        int files = site.outdated.size();
        AtomicInteger done = new AtomicInteger();
        listener.advances(0, files);
        return site.directory.update(site.plan, site.generation, site.outdated, file -> {
            byte[] bytes = site.dryRun.render(file);
            listener.advances(done.incrementAndGet(), files);
            return bytes;
        });
    }

    private static Renderer renderer(PlannedSite planned, Set<String> broken, Typesetter typesetter) {
        SiteFacts facts = planned.model().facts();
        return new Renderer(facts.config(), planned.theme(), facts.messages(), planned.plan(), broken, typesetter);
    }

    /** In the order of days, since pages of the same days show the same cards and lines. */
    private static List<PlannedFile> byDay(List<PlannedFile> files) {
        return files.stream()
                .sorted(Comparator.comparing(it -> it.changed().orElse(LocalDate.MIN)))
                .toList();
    }
}
