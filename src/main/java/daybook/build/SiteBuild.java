package daybook.build;

import daybook.catalog.Catalog;
import daybook.catalog.Topic;
import daybook.catalog.Topics;
import daybook.config.SiteConfig;
import daybook.config.SiteConfigReader;
import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;
import daybook.feed.Feeds;
import daybook.feed.PlainText;
import daybook.feed.Sitemap;
import daybook.listing.Listing;
import daybook.markdown.Markdown;
import daybook.note.Note;
import daybook.note.NoteReader;
import daybook.output.OutputDirectory;
import daybook.page.NoteBook;
import daybook.page.PageKinds;
import daybook.page.SiteModel;
import daybook.page.SiteReferences;
import daybook.page.WrittenPage;
import daybook.render.Renderer;
import daybook.render.TemplateException;
import daybook.site.Addresses;
import daybook.site.Bytes;
import daybook.site.Content;
import daybook.site.PlannedFile;
import daybook.site.SitePlan;
import daybook.theme.Theme;
import daybook.theme.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Builds a site: the pipeline from its folder to its pages. */
public final class SiteBuild {
    private final SiteFolder folder;
    private final Path output;
    private final LocalDate today;
    private final Diagnostics diagnostics = new Diagnostics();

    /**
     * Prepares a build.
     *
     * @param folder holds {@code site-config.yml}
     * @param output where the site is written to
     * @param today notes that are to be published later are left out
     */
    public SiteBuild(Path folder, Path output, LocalDate today) {
        this.folder = new SiteFolder(folder);
        this.output = output;
        this.today = today;
    }

    /**
     * What a build came to.
     *
     * @param diagnostics the problems of the input, in its order
     * @param summary empty when an error kept the build from writing anything
     */
    public record Result(List<Diagnostic> diagnostics, Optional<Summary> summary) {}

    /** What a site holds and what the build changed. */
    public record Summary(
            String title, int days, int entries, int notes, int topics, int pages, OutputDirectory.Changes changes) {}

    /** Runs the whole pipeline; nothing is written while there is an error. */
    public Result run() throws IOException {
        if (!folder.isSite()) {
            diagnostics.error(
                    Location.of("site-config.yml"),
                    "there is no such file here",
                    "run Daybook in the folder of a site");
            return new Result(diagnostics.sorted(), Optional.empty());
        }
        Theme theme = DefaultTheme.with(folder.templates());
        Optional<SiteConfig> config = SiteConfigReader.read(folder.config(diagnostics), theme.languages(), diagnostics);
        if (config.isEmpty() || diagnostics.hasErrors()) {
            return new Result(diagnostics.sorted(), Optional.empty());
        }
        Words words = theme.words(config.get().language());
        SiteModel site = read(config.get(), words);
        SitePlan plan = plan(site, theme);
        if (diagnostics.hasErrors()) {
            return new Result(diagnostics.sorted(), Optional.empty());
        }
        Optional<OutputDirectory.Changes> changes = write(plan, site, theme);
        return new Result(diagnostics.sorted(), changes.map(it -> summary(site, plan, it)));
    }

    /** Listings and notes become one model; what notes say of papers, days and topics is checked against the rest. */
    private SiteModel read(SiteConfig config, Words words) throws IOException {
        List<Listing> listings = parallel(folder.listings(), file -> listings(file, config)).stream()
                .flatMap(List::stream)
                .toList();
        NoteReader noteReader = new NoteReader(config, diagnostics);
        List<Note> notes = parallel(folder.notes(), file -> noteReader.read(text(file))).stream()
                .flatMap(Optional::stream)
                .toList();
        Catalog catalog = Catalog.of(listings, config.undated().orElse(LocalDate.EPOCH));
        List<Note> visible = notes.stream().filter(it -> it.isPublic(today)).toList();
        List<Topic> topics = Topics.of(catalog, config.topics(), NoteBook.tags(visible), diagnostics);
        SiteReferences references = new SiteReferences(catalog, topics, words);
        Markdown markdown = new Markdown(words, references, diagnostics);
        NoteBook noteBook = NoteBook.of(notes, today, references, markdown, diagnostics);
        List<WrittenPage.Source> pages = parallel(
                folder.pages(),
                file -> WrittenPage.Source.read(
                        folder.nameWithin("content/pages", file).replaceFirst("\\.md$", ""),
                        text(file),
                        config.description(),
                        markdown,
                        diagnostics));
        return SiteModel.of(config, words, catalog, topics, noteBook, pages);
    }

    /** Every file of the site, as a value. */
    private SitePlan plan(SiteModel site, Theme theme) throws IOException {
        List<PlannedFile> files = new ArrayList<>();
        PageKinds.ALL.forEach(kind -> files.addAll(kind.plan(site)));
        files.addAll(Sitemap.plan(files));
        files.addAll(Feeds.plan(site));
        files.addAll(PlainText.plan(site.config()));
        files.addAll(assets(theme));
        SitePlan plan = SitePlan.of(files, diagnostics);
        plan.checkLinks(diagnostics);
        return plan;
    }

    private Optional<OutputDirectory.Changes> write(SitePlan plan, SiteModel site, Theme theme) throws IOException {
        Renderer renderer = new Renderer(site.config(), theme, site.words());
        // The site's address stands in no model of a feed or a sitemap: the renderer puts it in.
        String generation = String.join(
                " ",
                ProgramFingerprint.compute(),
                theme.fingerprint(),
                site.config().url().toString());
        try {
            OutputDirectory directory = OutputDirectory.open(output);
            List<PlannedFile> outdated = directory.outdated(plan, generation);
            tryEachTemplate(outdated, renderer);
            return Optional.of(directory.update(plan, generation, outdated, renderer::render));
        } catch (TemplateException wrong) {
            diagnostics.error(wrong.location(), wrong.problem());
        } catch (OutputDirectory.ForeignFolderException foreign) {
            diagnostics.error(
                    Location.of(output.toString()),
                    "this folder holds files that Daybook did not make",
                    "name another folder with --output, or empty this one");
        }
        return Optional.empty();
    }

    /** A template that cannot be rendered is found before anything is written. */
    private static void tryEachTemplate(List<PlannedFile> outdated, Renderer renderer) {
        Map<String, PlannedFile> first = outdated.stream()
                .filter(it -> it.content() instanceof Content.Page)
                .collect(Collectors.toMap(it -> ((Content.Page) it.content()).template(), it -> it, (a, b) -> a));
        first.values().forEach(renderer::render);
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

    private List<Listing> listings(Path file, SiteConfig config) {
        try {
            List<Listing> listings = ListingFile.read(file, folder.name(file), diagnostics);
            if (config.undated().isEmpty()
                    && listings.stream().anyMatch(it -> it.date().isEmpty())) {
                diagnostics.error(
                        Location.of(folder.name(file)),
                        "the list states no date",
                        "set 'undated' in site-config.yml to the day under which such lists are to stand");
            }
            return listings;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private SourceFile text(Path file) {
        try {
            return folder.text(file, diagnostics);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static <T, R> List<R> parallel(List<T> inputs, Function<T, R> function) {
        return inputs.parallelStream().map(function).toList();
    }

    private static Summary summary(SiteModel site, SitePlan plan, OutputDirectory.Changes changes) {
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
                changes);
    }
}
