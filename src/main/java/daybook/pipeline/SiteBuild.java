package daybook.pipeline;

import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.feed.FeedChanges;
import daybook.feed.FeedRecord;
import daybook.feed.HubNotification;
import daybook.feed.SiteFeeds;
import daybook.feed.Sitemap;
import daybook.feed.TextDocument;
import daybook.file.Bytes;
import daybook.input.DefaultTheme;
import daybook.input.SiteFolder;
import daybook.input.SiteReader;
import daybook.math.Formula;
import daybook.math.Typesetter;
import daybook.model.SiteModel;
import daybook.output.OutputDirectory;
import daybook.page.PageKinds;
import daybook.render.Renderer;
import daybook.render.TemplateException;
import daybook.search.SearchIndex;
import daybook.siteplan.Addresses;
import daybook.siteplan.Content;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SitePlan;
import daybook.theme.MissingMessageException;
import daybook.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Builds a site: the pipeline from its folder to its pages. */
public final class SiteBuild {
    private final SiteFolder folder;
    private final Path output;
    private final LocalDate today;
    private final PublishedFeeds published;
    private final Diagnostics diagnostics = new Diagnostics();

    /** Whether files are written of which not all may come to be. */
    private boolean incomplete;

    /**
     * Prepares a build.
     *
     * @param folder holds {@code site-config.yml}
     * @param output where the site is written to
     * @param today notes that are to be published later are left out
     */
    public SiteBuild(Path folder, Path output, LocalDate today) {
        this(new SiteFolder(folder), output, today, PublishedFeeds.OF_THE_OUTPUT);
    }

    /** Prepares a build of a site whose feeds are held against what was published elsewhere. */
    public SiteBuild(SiteFolder folder, Path output, LocalDate today, PublishedFeeds published) {
        this.folder = folder;
        this.output = output;
        this.today = today;
        this.published = published;
    }

    /**
     * What a build came to.
     *
     * @param diagnostics the problems of the input, in its order
     * @param summary empty when an error kept the build from writing, or from writing all
     * @param incomplete whether the error came to light when some files were written already
     */
    public record Result(List<Diagnostic> diagnostics, Optional<Summary> summary, boolean incomplete) {}

    /**
     * What a site holds and what the build changed.
     *
     * @param feeds what subscribers see of the build
     * @param news what the hub of the feeds is to be told of it, if there is a hub
     * @param unset math on written pages that is shown as TeX
     */
    public record Summary(
            String title,
            int days,
            int entries,
            int notes,
            int topics,
            int pages,
            FeedChanges feeds,
            Optional<HubNotification> news,
            OutputDirectory.Changes changes,
            Optional<Renderer.UnsetMath> unset) {}

    /** Runs the whole pipeline; nothing is written while there is an error. */
    public Result run() throws IOException {
        Theme theme = DefaultTheme.with(folder.templates());
        SiteReader reader = new SiteReader(folder, theme, today, diagnostics);
        Optional<SiteReader.Contents> contents = reader.contents();
        if (contents.isEmpty()) {
            return result(Optional.empty());
        }
        try {
            SiteModel site = SiteModels.of(contents.get(), reader.pages(), theme, today, diagnostics);
            Optional<FeedRecord> before = published.read(output, diagnostics);
            if (before.isPresent()) {
                SiteFeeds feeds = SiteFeeds.plan(site, before.get(), published.republishing(), diagnostics);
                SitePlan plan = plan(site, feeds.files(), theme);
                if (!diagnostics.hasErrors()) {
                    return result(write(plan, site, feeds, theme));
                }
            }
        } catch (MissingMessageException missing) {
            diagnostics.error(missing.location(), String.valueOf(missing.getMessage()), missing.hint());
        }
        return result(Optional.empty());
    }

    private Result result(Optional<Summary> summary) {
        return new Result(diagnostics.sorted(), summary, incomplete);
    }

    /** Every file of the site, as a value. */
    private SitePlan plan(SiteModel site, List<PlannedFile> feeds, Theme theme) throws IOException {
        List<PlannedFile> files = new ArrayList<>(PageKinds.ALL.parallelStream()
                .flatMap(kind -> kind.plan(site).stream())
                .toList());
        files.addAll(feeds);
        files.addAll(Sitemap.plan(files));
        files.addAll(SearchIndex.plan(site));
        files.addAll(TextDocument.plan(site.config()));
        files.addAll(assets(theme));
        theme.checkTemplates(diagnostics);
        SitePlan plan = SitePlan.of(files, diagnostics);
        plan.checkLinks(diagnostics);
        return plan;
    }

    private Optional<Summary> write(SitePlan plan, SiteModel site, SiteFeeds feeds, Theme theme) throws IOException {
        String program = ProgramFingerprint.compute();
        // The site's address stands in no model of a feed or a sitemap: the renderer puts it in.
        String generation = String.join(
                " ", program, theme.fingerprint(), site.config().url().toString());
        MathCache cache = new MathCache(folder.mathCache(), program);
        Map<Formula, Optional<String>> kept = cache.read();
        Typesetter typesetter = new Typesetter(kept);
        Renderer renderer = new Renderer(site.config(), theme, site.words(), plan, typesetter);
        try {
            OutputDirectory directory = OutputDirectory.open(output);
            List<PlannedFile> outdated = directory.outdated(plan, generation);
            // What is gone may be what a template links to, on pages that have not changed.
            boolean gone = !directory.gone(plan).isEmpty();
            renderer.trial(gone ? plan.files().values() : outdated).forEach(diagnostics::add);
            if (!diagnostics.hasErrors()) {
                incomplete = true;
                OutputDirectory.Changes changes = directory.update(plan, generation, outdated, renderer::render);
                incomplete = false;
                keep(cache, typesetter.used(), kept);
                return Optional.of(summary(site, plan, feeds, changes, renderer.unset()));
            }
        } catch (TemplateException wrong) {
            wrong.problems().forEach(diagnostics::add);
        } catch (OutputDirectory.ForeignFolderException foreign) {
            diagnostics.error(
                    Location.of(output.toString()),
                    "this folder holds files that Daybook did not make",
                    "name another folder with --output, or empty this one");
        }
        return Optional.empty();
    }

    /** The site is written by now, and can do without. */
    private void keep(MathCache cache, SortedMap<Formula, Optional<String>> used, Map<Formula, Optional<String>> kept) {
        try {
            cache.write(used, kept);
        } catch (IOException failure) {
            diagnostics.warning(
                    Location.of(folder.name(cache.file())),
                    "this file cannot be written, so that the next build sets all math again",
                    "let the folder be written to");
        }
    }

    private List<PlannedFile> assets(Theme theme) throws IOException {
        List<PlannedFile> files = new ArrayList<>();
        for (String name : theme.assets()) {
            Content copy = new Content.Copy(new Bytes(theme.file(name).orElseThrow()));
            files.add(PlannedFile.of(Addresses.theme(name), "the theme's " + name, copy));
        }
        for (Path file : folder.assets()) {
            Content copy = new Content.Copy(new Bytes(Files.readAllBytes(file)));
            String name = folder.nameWithin("content/assets", file);
            files.add(PlannedFile.of(Addresses.asset(name), "content/assets/" + name, copy));
        }
        return files;
    }

    private static Summary summary(
            SiteModel site,
            SitePlan plan,
            SiteFeeds feeds,
            OutputDirectory.Changes changes,
            Optional<Renderer.UnsetMath> unset) {
        int pages = (int) plan.files().values().stream()
                .filter(it -> it.content() instanceof Content.Page)
                .count();
        return new Summary(
                site.config().title(),
                site.catalog().days().size(),
                site.catalog().entries().size(),
                site.notes().notes().size(),
                site.topics().size(),
                pages,
                feeds.changes(),
                feeds.news(),
                changes,
                unset);
    }
}
