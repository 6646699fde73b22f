package daybook.check;

import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostic.Severity;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.json.JsonObject;
import daybook.keep.KeptFacts;
import daybook.siteplan.SiteAddress;
import daybook.siteplan.SitePath;
import daybook.web.WebClient;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Checks a built site as its readers get it, by nothing but the files that they get. */
public final class SiteChecker {
    /** No request begins after this time. */
    static final Duration TIME_LIMIT = Duration.ofHours(1);

    /** All checks; the order of the results does not depend on theirs. */
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
     * The result of all checks.
     *
     * @param diagnostics the problems, sorted by place; files are named with the folder or address that was checked
     * @param isDangerous whether there is an error with which a site must not be published: no front page, or a file
     *     that is a link
     * @param statistics empty when there is no site
     */
    public record CheckResult(List<Diagnostic> diagnostics, boolean isDangerous, Optional<SiteStatistics> statistics) {
        public CheckResult {
            diagnostics = List.copyOf(diagnostics);
        }

        /** Whether there is an error, which is a problem that readers would notice. */
        public boolean hasErrors() {
            return diagnostics.stream().anyMatch(it -> it.severity() == Severity.ERROR);
        }

        /** The result as JSON on one line. */
        public String json() {
            JsonObject object = statistics.map(SiteStatistics::json).orElseGet(JsonObject::new);
            return object.withAll(
                            "problems",
                            diagnostics.stream().map(ProblemJson::of).toList())
                    .toString();
        }
    }

    /** Checks the site in a folder, and no links to other sites. */
    public static CheckResult of(Path folder) throws IOException {
        return of(folder, Optional.empty(), Optional.empty());
    }

    /**
     * Checks the site in a folder, and no links to other sites. Files that did not change since an earlier check are
     * not parsed again.
     *
     * @param kept what earlier checks found out about files; new facts are added, and stored by the caller
     */
    public static CheckResult of(Path folder, KeptFacts kept) throws IOException {
        return of(folder, Optional.empty(), Optional.of(kept));
    }

    /**
     * Checks the site in a folder.
     *
     * @param external checks links to other sites; empty to skip them
     */
    public static CheckResult of(Path folder, Optional<WebClient> external) throws IOException {
        return of(folder, external, Optional.empty());
    }

    private static CheckResult of(Path folder, Optional<WebClient> external, Optional<KeptFacts> kept)
            throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        if (!Files.isDirectory(folder)) {
            diagnostics.error(
                    Location.of(folder.toString()), "there is no such folder", "make the site with 'daybook build'");
            return new CheckResult(diagnostics.sorted(), true, Optional.empty());
        }
        SiteTexts sources =
                new SiteTexts(path -> folder.resolve(path).toString(), path -> folder.resolve(path.value()));
        BuiltSite site = BuiltSite.read(sources, SiteFiles.in(folder), kept);
        return of(site, home(site.address()), external, diagnostics);
    }

    /**
     * Checks a published site; without statistics when it cannot be fetched.
     *
     * @param address of the site, with or without a slash at its end
     * @param external whether to check links to other sites
     */
    public static CheckResult of(URI address, WebClient client, boolean external) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        try (SiteCrawler crawler = new SiteCrawler(address, client, SiteCrawler.CrawlLimits.USUAL)) {
            Optional<BuiltSite> site = crawler.fetch(diagnostics);
            return site.isEmpty()
                    ? new CheckResult(diagnostics.sorted(), true, Optional.empty())
                    : of(site.get(), Optional.of(address), Optional.of(client).filter(it -> external), diagnostics);
        }
    }

    /** The address that a site states; empty if it states none, or a malformed one. */
    private static Optional<URI> home(SiteAddress stated) {
        try {
            return stated.isKnown() ? Optional.of(new URI(stated.of(new SitePath("")))) : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    /** @param home where the site is published, empty when that is not known */
    private static CheckResult of(
            BuiltSite site, Optional<URI> home, Optional<WebClient> external, Diagnostics diagnostics)
            throws IOException {
        boolean dangerous = false;
        for (Check check : CHECKS) {
            Diagnostics found = new Diagnostics();
            check.check(site, found);
            dangerous |= check.isDangerous() && found.hasErrors();
            found.sorted().forEach(diagnostics::add);
        }
        if (external.isPresent()) {
            ExternalLinksCheck.check(site, home, external.get(), diagnostics);
        }
        return new CheckResult(diagnostics.sorted(), dangerous, Optional.of(SiteStatistics.of(site)));
    }
}
