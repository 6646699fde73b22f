package daybook.pipeline;

import daybook.catalog.Catalog;
import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.input.DefaultTheme;
import daybook.input.KeptInput;
import daybook.input.SiteFolder;
import daybook.input.SiteInput;
import daybook.input.SiteReader;
import daybook.keep.KeptFacts;
import daybook.layout.SiteLayout;
import daybook.model.EntryPartials;
import daybook.pipeline.BuildStage.StageListener;
import daybook.search.CatalogWords;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Derives what a build keeps of listings and of the papers in them, and writes no site. Several machines can do so,
 * each for other listings: a build derives of the rest of it only what follows from the listings of several of them.
 */
public final class CacheWarming {
    private static final String LISTINGS = SiteLayout.LISTINGS + "/";

    private final SiteFolder folder;
    private final List<String> beginnings;
    private final LocalDate today;
    private final StageListener listener;

    /**
     * Prepares a run.
     *
     * @param folder a site
     * @param beginnings of the names of those files of listings that count, such as {@code 2025-07}; none for all files
     * @param today as for a build
     */
    public CacheWarming(SiteFolder folder, List<String> beginnings, LocalDate today, StageListener listener) {
        this.folder = folder;
        this.beginnings = List.copyOf(beginnings);
        this.today = today;
        this.listener = listener;
    }

    /**
     * What a run came to.
     *
     * @param problems those because of which nothing was derived, or not all of it kept; what else is wrong with the
     *     site is for a build to report
     * @param listings the number of files that count
     * @param papers the number of papers in them
     */
    public record WarmResult(List<Diagnostic> problems, int listings, int papers) {
        public WarmResult {
            problems = List.copyOf(problems);
        }
    }

    /** Derives all and keeps it beside what is kept already. */
    public WarmResult run() throws IOException {
        BuildProblems problems = new BuildProblems(false);
        if (!folder.keepsCache(problems.diagnostics())) {
            return new WarmResult(problems.diagnostics().sorted(), 0, 0);
        }
        List<String> listings = folder.inputFiles().names().stream()
                .filter(it -> it.startsWith(LISTINGS))
                .toList();
        List<String> others = listings.stream().filter(it -> !counts(it)).toList();
        if (!beginnings.isEmpty() && others.size() == listings.size()) {
            problems.diagnostics()
                    .error(
                            Location.of(LISTINGS + "…"),
                            "no file of listings has a name that begins with " + String.join(" or ", beginnings),
                            "name them as they are in this folder, such as 2025-07 for those of a month");
            return new WarmResult(problems.diagnostics().sorted(), 0, 0);
        }
        SiteFolder part = folder.with(folder.tolerance().with(others, List.of()));
        KeptFacts kept = new KeptFacts(folder.cache().facts(), ProgramFingerprint.compute());
        Diagnostics ofBuild = new Diagnostics();
        Optional<SiteInput> contents = contents(part, kept, ofBuild);
        if (contents.isEmpty()) {
            return new WarmResult(ofBuild.sorted(), 0, 0);
        }
        derive(contents.get(), kept);
        problems.keep(folder.name(folder.cache().facts()), kept::add);
        return new WarmResult(
                problems.diagnostics().sorted(),
                listings.size() - others.size(),
                contents.get().catalog().entries().size());
    }

    private boolean counts(String listing) {
        String name = listing.substring(listing.lastIndexOf('/') + 1);
        return beginnings.isEmpty() || beginnings.stream().anyMatch(name::startsWith);
    }

    private Optional<SiteInput> contents(SiteFolder part, KeptFacts kept, Diagnostics problems) throws IOException {
        listener.begins(BuildStage.READ);
        InputSnapshot files = InputSnapshot.of(part, kept);
        return new SiteReader(
                        files.found(),
                        new KeptInput(kept, files::fingerprint),
                        DefaultTheme.with(part),
                        today,
                        problems,
                        problems,
                        listener::advances)
                .contents();
    }

    private void derive(SiteInput contents, KeptFacts kept) {
        listener.begins(BuildStage.PLAN);
        Catalog catalog = contents.catalog();
        if (contents.config().pages().related() || contents.config().pages().search()) {
            CatalogWords.of(
                    catalog,
                    EntryPartials::shown,
                    kept,
                    new PaperProgress(listener, catalog.entries().size(), 1));
        }
        if (contents.config().pages().math()) {
            MathBudget.needingMathJax(catalog, EntryPartials::shown, kept);
        }
    }
}
