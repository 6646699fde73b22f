package daybook.pipeline;

import daybook.check.SizeLimit;
import daybook.diagnostic.Location;
import daybook.file.Fingerprint;
import daybook.file.Sha256;
import daybook.input.SiteFolder;
import daybook.math.Formula;
import daybook.math.Typesetter;
import daybook.model.ListingLinks;
import daybook.model.SiteFacts;
import daybook.model.SiteModel;
import daybook.output.OutputDirectory;
import daybook.pipeline.BuildStage.StageListener;
import daybook.render.DryRun;
import daybook.render.Renderer;
import daybook.render.TemplateException;
import daybook.siteplan.PageLocations;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SiteAddress;
import daybook.siteplan.SitePlan;
import daybook.theme.Theme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Writes the files of a plan; empty when an error was reported. */
    Optional<WriteResult> write(PlannedSite planned) throws IOException {
        listener.begins(BuildStage.CHECK);
        SitePlan plan = planned.plan();
        SiteModel site = planned.model();
        Theme theme = planned.theme();
        SiteFacts facts = site.facts();
        String program = ProgramFingerprint.compute();
        MathCache cache = new MathCache(folder.cache().math(), program);
        Map<Formula, Optional<String>> kept = cache.read();
        MathBudget budget = MathBudget.of(site, planned.kept(), MathBudget.SITE);
        Typesetter typesetter = new Typesetter(kept, budget.refused());
        // With a renderer of its own, because it renders pages that are not written.
        Renderer reader = new Renderer(
                facts.config(), theme, facts.messages(), plan, Set.of(), new Typesetter(kept, budget.refused()));
        SiteAddress address = SiteAddress.of(facts.config().publishing().home());
        AuthoredLinks links = new AuthoredLinks(plan, address, reader::render);
        try {
            SortedSet<String> broken = ListingLinks.broken(
                    OwnLinks.of(site.papers().catalog(), address, planned.kept()), address, links::resolves);
            // What stands in no model of a page, because the renderer knows it.
            String generation = String.join(
                            " ",
                            program,
                            theme.fingerprint(),
                            facts.config().url().toString(),
                            facts.config().pages().math() ? "" : "text",
                            facts.config().foreignLanguage().orElse(""),
                            fingerprint(broken.stream()),
                            fingerprint(budget.refused().stream().map(Formula::toString)),
                            facts.locations().isDivided() ? locations(facts.locations()) : "")
                    .strip();
            Renderer renderer = new Renderer(facts.config(), theme, facts.messages(), plan, broken, typesetter);
            OutputDirectory directory = OutputDirectory.open(output);
            List<PlannedFile> outdated = directory.outdated(plan, generation);
            // An unchanged page may link to a removed file by an address that only its template knows.
            boolean removes = !directory.gone(plan).isEmpty();
            DryRun dryRun = DryRun.of(renderer, removes ? plan.files().values() : outdated);
            dryRun.problems().forEach(problems.diagnostics()::add);
            problems.addBroken(links.checkAnchors(problems.tolerated()));
            links.checkCopies(problems.diagnostics());
            if (!problems.forbidWriting()) {
                listener.begins(BuildStage.WRITE);
                incomplete = true;
                listener.advances(0, outdated.size());
                AtomicInteger done = new AtomicInteger();
                OutputDirectory.FileChanges changes = directory.update(plan, generation, outdated, file -> {
                    byte[] bytes = dryRun.render(file);
                    listener.advances(done.incrementAndGet(), outdated.size());
                    return bytes;
                });
                incomplete = false;
                budget.report(problems.diagnostics());
                problems.keep(folder.name(cache.file()), () -> cache.write(typesetter.setByMathJax(), kept));
                SizeLimit.warning(directory.sizes(), Location.of("site-config.yml"))
                        .ifPresent(problems.diagnostics()::add);
                return Optional.of(new WriteResult(directory.fingerprint(), changes, renderer));
            }
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

    /** Where the links of all pages lead that the archive has, or that it has not. */
    private static String locations(PageLocations locations) {
        return locations.other() + " " + locations.before() + " " + locations.isArchive() + " "
                + fingerprint(locations.papers().stream().sorted());
    }

    private static String fingerprint(Stream<String> values) {
        byte[] text = values.collect(Collectors.joining(" ")).getBytes(StandardCharsets.UTF_8);
        return text.length == 0 ? "" : HexFormat.of().formatHex(Sha256.begin().digest(text));
    }
}
