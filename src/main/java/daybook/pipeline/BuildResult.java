package daybook.pipeline;

import daybook.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * The result of a build.
 *
 * @param diagnostics the problems of the input, in its order
 * @param summary empty when an error kept the build from writing, or from writing all
 * @param incomplete whether the error was found when some files were written already
 */
public record BuildResult(List<Diagnostic> diagnostics, Optional<BuildStatistics> summary, boolean incomplete) {}
