package daybook.keep;

import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostic.Severity;
import daybook.diagnostic.Location;
import java.util.ArrayList;
import java.util.List;

/** How facts hold the problems that were found when they were derived. */
public final class ProblemFormat {
    private ProblemFormat() {}

    /** Writes problems. */
    public static void write(List<Diagnostic> problems, FactOutput out) {
        out.number(problems.size());
        for (Diagnostic problem : problems) {
            Location location = problem.location();
            out.text(problem.severity().name());
            out.text(location.file());
            out.number(location.line());
            out.number(location.column());
            out.number(location.length());
            out.text(location.excerpt());
            out.text(problem.message());
            out.optional(problem.hint());
        }
    }

    /** Reads what {@link #write} wrote. */
    public static List<Diagnostic> read(FactInput in) {
        List<Diagnostic> problems = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            problems.add(new Diagnostic(
                    Severity.valueOf(in.text()),
                    new Location(in.text(), in.number(), in.number(), in.number(), in.text()),
                    in.text(),
                    in.optional()));
        }
        return problems;
    }
}
