package daybook.pipeline;

import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostic.Severity;
import daybook.diagnostic.Location;
import daybook.feed.FeedRecord;
import daybook.input.SiteFolder;
import daybook.input.Tolerance;
import daybook.layout.SiteLayout;
import daybook.pipeline.BuildStage.StageListener;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Builds a site without what has errors: an error costs its file, or less, and not the site. The build is repeated
 * without the files that it reports errors in, until there is none.
 */
public final class TolerantBuild {
    /** More than errors can follow from each other; each build but the last leaves out something more. */
    private static final int MOST_BUILDS = 20;

    private static final String LISTINGS = SiteLayout.LISTINGS + "/";

    private final SiteFolder folder;
    private final Path output;
    private final LocalDate today;
    private final FeedRecord published;
    private final StageListener listener;
    private final SortedSet<Diagnostic> problems = new TreeSet<>();
    private final SortedSet<String> parts = new TreeSet<>();
    private boolean hasFaults;

    /** Prepares a build; the parameters are those of {@link SiteBuild}. */
    public TolerantBuild(
            SiteFolder folder, Path output, LocalDate today, FeedRecord published, StageListener listener) {
        this.listener = listener;
        this.folder = folder;
        this.output = output;
        this.today = today;
        this.published = published;
    }

    /**
     * What a build came to.
     *
     * @param diagnostics the problems of the input, in its order
     * @param leftOut the files that the site was built without, as messages name them, and the places of what it was
     *     built without in settings, listings and messages
     * @param hasFaults whether anything was left out or changed because of an error
     * @param summary empty when no site could be made
     * @param incomplete whether some files of the site were written when that was found
     */
    public record TolerantResult(
            List<Diagnostic> diagnostics,
            List<String> leftOut,
            boolean hasFaults,
            Optional<BuildStatistics> summary,
            boolean incomplete) {
        public TolerantResult {
            diagnostics = List.copyOf(diagnostics);
            leftOut = List.copyOf(leftOut);
        }

        /** Whether errors cost more than half of the papers that were published last. */
        public boolean losesMost() {
            return leftOut.stream().anyMatch(it -> it.startsWith(LISTINGS) || LISTINGS.startsWith(it + "/"))
                    && summary.filter(BuildStatistics::losesMost).isPresent();
        }
    }

    /** Builds the site. */
    public TolerantResult run() throws IOException {
        Tolerance tolerance = Tolerance.TOLERANT;
        boolean incomplete = false;
        for (int number = 1; number <= MOST_BUILDS; number++) {
            BuildResult built =
                    new SiteBuild(folder.with(tolerance), output, today, Optional.of(published), listener).run();
            problems.addAll(built.diagnostics());
            built.tolerated().forEach(this::addTolerated);
            Tolerance next = next(tolerance, built);
            if (built.summary().isPresent() || next.equals(tolerance)) {
                return result(tolerance, built.summary(), built.incomplete());
            }
            tolerance = next;
            incomplete = built.incomplete();
        }
        return result(tolerance, Optional.empty(), incomplete);
    }

    /** What the next build leaves out; the same if nothing more can be. */
    private Tolerance next(Tolerance tolerance, BuildResult built) throws IOException {
        List<String> files = folder.with(tolerance).inputFiles().names();
        Set<String> faulty = built.diagnostics().stream()
                .filter(it -> it.severity() == Severity.ERROR)
                .map(it -> it.location().file())
                // Without any of its corrections the site might show what it should not.
                .filter(it -> files.contains(it) && !it.equals(SiteLayout.OVERRIDES))
                .collect(Collectors.toSet());
        List<String> templates =
                files.stream().filter(TolerantBuild::isTemplate).toList();
        return Stream.of(
                        tolerance.with(faulty, built.broken()),
                        // An error in a template of the default theme follows from one in a template of the site.
                        tolerance.with(
                                templates.stream().filter(it -> !isMessages(it)).toList(), Set.of()),
                        tolerance.with(templates, Set.of()))
                .filter(it -> !it.equals(tolerance))
                .findFirst()
                .orElse(tolerance);
    }

    private static boolean isTemplate(String file) {
        return file.startsWith(SiteLayout.TEMPLATES + "/");
    }

    private static boolean isMessages(String file) {
        return isTemplate(file) && file.endsWith(".properties");
    }

    /** What a file with an error is, and what the site does without what is wrong of it. */
    private enum FaultyPart {
        SETTING("this part is left out"),
        CORRECTION("this part is left out, and what it means to hide is hidden"),
        LISTING("only what can be read of this file is shown"),
        MESSAGE("the theme's message takes its place"),
        TEXT("it is shown as plain text");

        private final String consequence;

        FaultyPart(String consequence) {
            this.consequence = consequence;
        }

        static FaultyPart of(String file) {
            if (file.equals(SiteLayout.SETTINGS)) {
                return SETTING;
            }
            if (file.equals(SiteLayout.OVERRIDES)) {
                return CORRECTION;
            }
            if (file.startsWith(LISTINGS)) {
                return LISTING;
            }
            return isMessages(file) ? MESSAGE : TEXT;
        }
    }

    private void addTolerated(Diagnostic problem) {
        if (problem.severity() == Severity.WARNING) {
            problems.add(problem);
            return;
        }
        hasFaults = true;
        FaultyPart part = FaultyPart.of(problem.location().file());
        if (part != FaultyPart.TEXT) {
            parts.add(problem.location().toString());
        }
        problems.add(new Diagnostic(
                Severity.WARNING, problem.location(), problem.message() + "; " + part.consequence, problem.hint()));
    }

    private TolerantResult result(Tolerance tolerance, Optional<BuildStatistics> summary, boolean incomplete) {
        Collection<String> leftOut = new TreeSet<>(tolerance.leftOut());
        for (String file : leftOut) {
            problems.add(new Diagnostic(
                    Severity.WARNING,
                    Location.of(file),
                    "the site was built without this file because of its errors",
                    Optional.of(
                            isTemplate(file)
                                    ? "the default theme's file takes its place, if it has one"
                                    : "fix them")));
        }
        hasFaults |= !leftOut.isEmpty();
        leftOut.addAll(parts);
        return new TolerantResult(List.copyOf(problems), List.copyOf(leftOut), hasFaults, summary, incomplete);
    }
}
