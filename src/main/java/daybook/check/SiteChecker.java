package daybook.check;

import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostic.Severity;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.json.JsonObject;
import daybook.web.WebClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Judges a built site as its readers get it, by nothing but the files that they get. */
public final class SiteChecker {
    /** After which nothing is asked for on the web. */
    static final Duration TIME_LIMIT = Duration.ofHours(1);

    /** All that is looked for. */
    private static final List<Check> CHECKS = List.of(
            new FrontPageCheck(),
            new InternalLinksCheck(),
            new BasePathCheck(),
            new DuplicateIdCheck(),
            new FeedsCheck(),
            new SitemapCheck(),
            new PageWeightCheck(),
            new SiteSizeCheck(),
            new RegularFilesCheck());

    private SiteChecker() {}

    /**
     * What a site is like.
     *
     * @param diagnostics what is wrong, sorted by place; the files are named as the folder was
     * @param figures empty when there is no site
     */
    public record Result(List<Diagnostic> diagnostics, Optional<SiteStatistics> figures) {
        public Result {
            diagnostics = List.copyOf(diagnostics);
        }

        /** Whether anything is wrong that readers would notice. */
        public boolean hasErrors() {
            return diagnostics.stream().anyMatch(it -> it.severity() == Severity.ERROR);
        }

        /** All of it as JSON on one line. */
        public String json() {
            JsonObject object = figures.map(SiteStatistics::json).orElseGet(JsonObject::new);
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
        return of(folder, Optional.empty());
    }

    /**
     * Judges the site in a folder.
     *
     * @param elsewhere asks for what the site links to on other sites; empty for leaving that alone
     */
    public static Result of(Path folder, Optional<WebClient> elsewhere) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        if (!Files.isDirectory(folder)) {
            diagnostics.error(
                    Location.of(folder.toString()), "there is no such folder", "make the site with 'daybook build'");
            return new Result(diagnostics.sorted(), Optional.empty());
        }
        SiteTexts sources =
                new SiteTexts(path -> folder.resolve(path).toString(), path -> folder.resolve(path.value()));
        return of(BuiltSite.read(sources, SiteFiles.in(folder)), elsewhere, diagnostics);
    }

    /**
     * Judges a published site; without figures when it cannot be fetched.
     *
     * @param address of the folder that the site stands in
     * @param elsewhere whether to ask for what the site links to on other sites
     */
    public static Result of(URI address, WebClient client, boolean elsewhere) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        try (SiteCrawler crawl = new SiteCrawler(address, client)) {
            Optional<BuiltSite> site = crawl.fetch(diagnostics);
            return site.isEmpty()
                    ? new Result(diagnostics.sorted(), Optional.empty())
                    : of(site.get(), Optional.of(client).filter(it -> elsewhere), diagnostics);
        }
    }

    private static Result of(BuiltSite site, Optional<WebClient> elsewhere, Diagnostics diagnostics)
            throws IOException {
        CHECKS.forEach(check -> check.check(site, diagnostics));
        if (elsewhere.isPresent()) {
            ExternalLinksCheck.check(site, elsewhere.get(), diagnostics);
        }
        return new Result(diagnostics.sorted(), Optional.of(SiteStatistics.of(site)));
    }
}
