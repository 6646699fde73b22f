package daybook.pipeline;

import daybook.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a build came to.
 *
 * @param diagnostics the problems of the input, in its order, but for those that a tolerant build tolerates
 * @param tolerated those
 * @param broken the {@linkplain daybook.siteplan.InternalLink#address() targets} of links that a tolerant build must
 *     know to be missing before it can write
 * @param summary empty when an error kept the build from writing, or from writing all
 * @param incomplete whether the error was found when some files were written already
 */
public record BuildResult(
        List<Diagnostic> diagnostics,
        List<Diagnostic> tolerated,
        Set<String> broken,
        Optional<BuildStatistics> summary,
        boolean incomplete) {
    public BuildResult {
        diagnostics = List.copyOf(diagnostics);
        tolerated = List.copyOf(tolerated);
        broken = Set.copyOf(broken);
    }
}
