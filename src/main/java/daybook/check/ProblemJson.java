package daybook.check;

import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Location;
import daybook.json.JsonObject;

/** Problems for programs. */
public final class ProblemJson {
    private ProblemJson() {}

    /** What is wrong and where; line and column only if it has a single place. */
    public static JsonObject of(Diagnostic problem) {
        Location place = problem.location();
        JsonObject object =
                new JsonObject().with("severity", problem.severity().toString()).with("file", place.file());
        if (place.line() > 0) {
            object.with("line", place.line()).with("column", place.column());
        }
        return object.with("message", problem.message()).with("hint", problem.hint());
    }
}
