package daybook.nightly;

import daybook.check.SiteStatistics;
import daybook.diagnostic.Diagnostic;
import daybook.fetch.FetchRun;
import daybook.pipeline.SiteBuild;
import java.util.List;
import java.util.Optional;

/**
 * What a night came to.
 *
 * @param fetched what the sources gave; empty when the site has none, or none was asked
 * @param built what the site holds; empty when an error kept it from being built
 * @param figures how large the built site is
 * @param diagnostics all problems, those of the sources among them
 */
public record NightResult(
        Verdict verdict,
        Optional<FetchRun.Fetched> fetched,
        Optional<SiteBuild.Summary> built,
        Optional<SiteStatistics> figures,
        List<Diagnostic> diagnostics) {
    public NightResult {
        diagnostics = List.copyOf(diagnostics);
    }

    /** Whether the site may be published. */
    public enum Verdict {
        /** It may. */
        READY,
        /** It may, though some source gave nothing, or nothing that could be read. */
        READY_WITHOUT_A_SOURCE,
        /** It may not: what is published stays as it is. */
        NOT_READY
    }
}
