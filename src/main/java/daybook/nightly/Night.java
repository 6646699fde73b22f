package daybook.nightly;

import daybook.build.SiteBuild;
import daybook.check.Figures;
import daybook.diagnostic.Diagnostic;
import daybook.fetch.Fetch;
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
public record Night(
        Verdict verdict,
        Optional<Fetch.Fetched> fetched,
        Optional<SiteBuild.Summary> built,
        Optional<Figures> figures,
        List<Diagnostic> diagnostics) {
    public Night {
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
