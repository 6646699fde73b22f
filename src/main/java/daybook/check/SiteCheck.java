package daybook.check;

import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostic.Severity;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Judges a built site as its readers get it, by nothing but the files that they get. */
public final class SiteCheck {
    /** All that is looked for. */
    private static final List<Check> CHECKS = List.of(
            new Entrance(),
            new Links(),
            new BasePath(),
            new Identifiers(),
            new Feeds(),
            new Sitemaps(),
            new Weights(),
            new SizeLimit(),
            new PlainFiles());

    private SiteCheck() {}

    /**
     * What a site is like.
     *
     * @param diagnostics what is wrong, sorted by place; the files are named as the folder was
     * @param figures empty when there is no site
     */
    public record Result(List<Diagnostic> diagnostics, Optional<Figures> figures) {
        public Result {
            diagnostics = List.copyOf(diagnostics);
        }

        /** Whether anything is wrong that readers would notice. */
        public boolean hasErrors() {
            return diagnostics.stream().anyMatch(it -> it.severity() == Severity.ERROR);
        }

        /** All of it as JSON on one line. */
        public String json() {
            JsonObject object = figures.map(Figures::json).orElseGet(JsonObject::new);
            return object.withAll(
                            "problems", diagnostics.stream().map(Result::json).toList())
                    .toString();
        }

        private static JsonObject json(Diagnostic problem) {
            Location place = problem.location();
            JsonObject object = new JsonObject()
                    .with("severity", problem.severity().toString())
                    .with("file", place.file());
            if (place.line() > 0) {
                object.with("line", place.line()).with("column", place.column());
            }
            return object.with("message", problem.message()).with("hint", problem.hint());
        }
    }

    /** Judges the site in a folder. */
    public static Result of(Path folder) throws IOException {
        return of(folder, path -> folder.resolve(path).toString());
    }

    /**
     * Judges the site in a folder under other names.
     *
     * @param names how messages call the file at a path in the folder
     */
    static Result of(Path folder, Function<String, String> names) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        if (!Files.isDirectory(folder)) {
            diagnostics.error(
                    Location.of(folder.toString()), "there is no such folder", "make the site with 'daybook build'");
            return new Result(diagnostics.sorted(), Optional.empty());
        }
        BuiltSite site = BuiltSite.read(folder, names);
        CHECKS.forEach(check -> check.check(site, diagnostics));
        return new Result(diagnostics.sorted(), Optional.of(Figures.of(site)));
    }
}
