package daybook.cli;

import daybook.catalog.Entry;
import daybook.check.ProblemJson;
import daybook.curation.Checkup.Finding;
import daybook.diagnostic.Diagnostic;
import daybook.fetch.FetchRun;
import daybook.json.JsonObject;
import daybook.listing.Authors;
import daybook.nightly.NightResult;
import daybook.pipeline.BuildStatistics;
import daybook.query.QueryMatch;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What commands print for programs: an object on one line. */
final class JsonReports {
    private JsonReports() {}

    /** What was built; only problems if nothing was. */
    static JsonObject build(Optional<BuildStatistics> summary, List<Diagnostic> problems) {
        return summary.map(JsonReports::statistics)
                .orElseGet(JsonObject::new)
                .withAll("problems", problems.stream().map(ProblemJson::of).toList());
    }

    private static JsonObject statistics(BuildStatistics summary) {
        return new JsonObject()
                .with("title", summary.title())
                .with("days", summary.days())
                .with("entries", summary.entries())
                .with("notes", summary.notes())
                .with("topics", summary.topics())
                .with("pages", summary.pages())
                .with("written", summary.changes().written())
                .with("unchanged", summary.changes().unchanged())
                .with("removed", summary.changes().removed());
    }

    /** What a night came to. */
    static JsonObject night(NightResult night) {
        return new JsonObject()
                .with("readiness", readiness(night))
                .withAll("leftOut", night.leftOut())
                .with("built", night.built().map(JsonReports::statistics).orElseGet(JsonObject::new))
                .withAll(
                        "problems",
                        night.diagnostics().stream().map(ProblemJson::of).toList());
    }

    private static String readiness(NightResult night) {
        return switch (night.readiness()) {
            case READY -> "ready";
            case READY_WITH_PROBLEMS -> "ready-with-problems";
            case NOT_READY -> "not-ready";
        };
    }

    /** What a site still needs, and what the next night would fetch. */
    static JsonObject checkup(List<Finding> findings, FetchRun.FetchPreview night, Optional<String> release) {
        return new JsonObject()
                .withAll(
                        "findings",
                        findings.stream()
                                .map(it -> new JsonObject()
                                        .with("fact", it.fact())
                                        .with("advice", Optional.of(it.advice()).filter(text -> !text.isEmpty())))
                                .toList())
                .withAll("newest", night.newest())
                .withAll("missed", night.missed())
                .with("release", release);
    }

    /** A paper. */
    static JsonObject paper(Entry entry) {
        return new JsonObject()
                .with("id", entry.id().toString())
                .with("title", entry.title())
                .with("day", entry.firstDay().map(LocalDate::toString))
                .withAll("authors", entry.authors().map(Authors::names).orElse(List.of()))
                .with("abstract", entry.abstractText())
                .withAll("subjects", entry.subjects())
                .with("doi", entry.doi())
                .with("address", entry.id().address());
    }

    /** A paper that a search found. */
    static JsonObject match(Entry entry, List<QueryMatch> matches) {
        return new JsonObject()
                .with("id", entry.id().toString())
                .with("title", entry.title())
                .with("day", entry.firstDay().map(LocalDate::toString))
                .withAll(
                        "matches",
                        matches.stream()
                                .map(it -> new JsonObject()
                                        .with("field", it.field().prefix())
                                        .with("excerpt", it.excerpt()))
                                .toList());
    }
}
