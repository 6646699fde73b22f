package daybook.nightly;

import daybook.check.SiteStatistics;
import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostic.Severity;
import daybook.fetch.FetchRun;
import daybook.pipeline.BuildStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The result of a nightly run.
 *
 * @param fetched what the sources gave; empty when the site has no sources, or none was fetched
 * @param leftOut the files, and the places in the settings, that the site was built without because of errors
 * @param built what the site holds; empty when an error stopped the build
 * @param incomplete whether some files of the site were written when that error was found
 * @param statistics the size of the built site; empty when it was not built
 * @param diagnostics all problems, including those of the sources
 */
public record NightResult(
        Readiness readiness,
        Optional<FetchRun.FetchOutcome> fetched,
        List<String> leftOut,
        Optional<BuildStatistics> built,
        boolean incomplete,
        Optional<SiteStatistics> statistics,
        List<Diagnostic> diagnostics) {
    public NightResult {
        leftOut = List.copyOf(leftOut);
        diagnostics = List.copyOf(diagnostics);
    }

    /** This result with a problem that was found afterwards; after an error the site may not be published. */
    public NightResult with(Diagnostic problem) {
        Readiness worse = problem.severity() == Severity.ERROR
                ? Readiness.NOT_READY
                : readiness == Readiness.READY ? Readiness.READY_WITH_PROBLEMS : readiness;
        return new NightResult(
                worse,
                fetched,
                leftOut,
                built,
                incomplete,
                statistics,
                Stream.concat(diagnostics.stream(), Stream.of(problem)).sorted().toList());
    }

    /** Whether the site may be published. */
    public enum Readiness {
        /** It may be published. */
        READY,
        /** It may be published, although a part of it is missing, such as a source that was unreachable. */
        READY_WITH_PROBLEMS,
        /** It may not be published: the published site stays as it is. */
        NOT_READY
    }
}
