package daybook.pipeline;

import daybook.input.SiteFolder;
import daybook.math.Formula;
import daybook.math.Typesetter;
import daybook.model.ListingLinks;
import daybook.model.SiteFacts;
import daybook.output.OutputDirectory;
import daybook.render.DryRun;
import daybook.render.Renderer;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SiteAddress;
import daybook.siteplan.SitePath;
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

/**
 * A site that may be written, as far as that is known before all of it is rendered.
 *
 * @param generation what all files depend on
 * @param outdated the files to render
 * @param unlisted what {@link OutputDirectory#unlisted} says of the plan
 * @param dryRun what was rendered of them already
 * @param math what sets the formulas of the files
 */
record CheckedSite(
        SitePlan plan,
        String generation,
        OutputDirectory directory,
        List<PlannedFile> outdated,
        Optional<List<SitePath>> unlisted,
        Renderer renderer,
        DryRun dryRun,
        SiteMath math) {
    /**
     * The math of a site.
     *
     * @param kept what MathJax set in earlier builds
     * @param budget which formulas are not set
     */
    record SiteMath(MathCache cache, Map<Formula, Optional<String>> kept, MathBudget budget, Typesetter set) {
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

    /**
     * Looks for what is to be rendered, and for problems while the last site is whole.
     *
     * @param output where the site is written to; it has to be absent, empty or of an earlier build
     * @param problems receives what is wrong with the site
     */
    static CheckedSite of(PlannedSite planned, SiteFolder folder, Path output, BuildProblems problems)
            throws IOException {
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
        return new CheckedSite(
                plan, generation, directory, byDay(outdated), directory.unlisted(plan), renderer, dryRun, math);
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
