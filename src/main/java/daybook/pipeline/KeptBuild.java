package daybook.pipeline;

import daybook.diagnostic.Diagnostic;
import daybook.file.Fingerprint;
import daybook.keep.FactInput;
import daybook.keep.FactKind.FactFormat;
import daybook.keep.FactOutput;
import daybook.keep.KeptFacts;
import daybook.keep.ProblemFormat;
import daybook.output.OutputDirectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the last build of some inputs came to, so that a build of the same inputs into the same folder has nothing to
 * do.
 *
 * @param output the fingerprint of the folder that was written
 * @param problems all of them warnings
 * @param statistics of the site; the changes and unset math are those of a build that writes nothing
 */
record KeptBuild(Fingerprint output, List<Diagnostic> problems, BuildStatistics statistics) {
    private static final String KIND = "build";
    private static final String GROUP = "last";

    /** What the last build of these inputs came to, if the folder is as that build left it. */
    static Optional<BuildResult> find(KeptFacts kept, Fingerprint inputs, Path output) {
        Optional<KeptBuild> build = kept.find(KIND, GROUP, new KeptBuildFormat(), inputs);
        return build.isPresent() && OutputDirectory.isUntouched(output, build.get().output)
                ? Optional.of(new BuildResult(
                        build.get().problems, List.of(), Set.of(), Optional.of(build.get().statistics), false))
                : Optional.empty();
    }

    /** Keeps this for the next build of the same inputs. */
    void keep(KeptFacts kept, Fingerprint inputs) {
        kept.keep(KIND, GROUP, new KeptBuildFormat(), inputs, this);
    }

    private static final class KeptBuildFormat implements FactFormat<KeptBuild> {
        @Override
        public void write(List<KeptBuild> facts, FactOutput out) {
            facts.forEach(it -> write(it, out));
        }

        private static void write(KeptBuild build, FactOutput out) {
            out.fingerprint(build.output);
            BuildStatistics statistics = build.statistics;
            out.text(statistics.title());
            out.number(statistics.days());
            out.number(statistics.entries());
            out.number(statistics.notes());
            out.number(statistics.topics());
            out.number(statistics.pages());
            out.number(
                    statistics.changes().written().size() + statistics.changes().unchanged());
            ProblemFormat.write(build.problems, out);
        }

        @Override
        public List<KeptBuild> read(int count, FactInput in) {
            List<KeptBuild> builds = new ArrayList<>();
            for (int index = 0; index < count; index++) {
                builds.add(read(in));
            }
            return builds;
        }

        private static KeptBuild read(FactInput in) {
            Fingerprint output = in.fingerprint();
            BuildStatistics statistics = new BuildStatistics(
                    in.text(),
                    in.number(),
                    in.number(),
                    in.number(),
                    in.number(),
                    in.number(),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    new OutputDirectory.FileChanges(List.of(), in.number(), List.of()),
                    Optional.empty());
            return new KeptBuild(output, ProblemFormat.read(in), statistics);
        }
    }
}
