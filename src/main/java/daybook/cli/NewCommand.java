package daybook.cli;

import daybook.config.CuratedTopic;
import daybook.config.SiteConfigReader;
import daybook.curation.Drafts;
import daybook.curation.SettingsEdit;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;
import daybook.file.AtomicFile;
import daybook.input.DefaultTheme;
import daybook.layout.SiteLayout;
import daybook.note.NoteTarget;
import daybook.siteplan.Addresses;
import daybook.siteplan.SitePath;
import daybook.unicode.Slug;
import daybook.unicode.Unicode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Begins a page, a topic or a post. */
@Command(
        name = "new",
        description = "Begins a page, a post, or a topic with its query.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  daybook new page 'How this list is made'",
            "  daybook new post 'A week of schedulers'",
            "  daybook new topic 'Fair sharing' --query 'ti:fair* OR abs:fairness'"
        })
final class NewCommand implements Callable<Integer> {
    /** What every site has beside the pages that its curators write. */
    private static final Set<SitePath> RESERVED = Set.of(Addresses.FRONT, Addresses.NOT_FOUND);

    private final Console console;

    /** What can be begun. */
    enum Beginning {
        page,
        topic,
        post
    }

    private final SiteOptions site;

    @Parameters(index = "0", paramLabel = "WHAT", description = "page, topic or post.")
    private Beginning what;

    @Parameters(index = "1", paramLabel = "TITLE", description = "Its title, from which its address is made.")
    private String title;

    @Option(names = "--query", paramLabel = "QUERY", description = "The query of a topic, such as 'ti:fair*'.")
    private Optional<String> query = Optional.empty();

    NewCommand(Console console, SiteOptions site) {
        this.console = console;
        this.site = site;
    }

    @Override
    public Integer call() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        String slug = slug();
        if (slug.isEmpty()) {
            diagnostics.error(
                    Location.of("TITLE"),
                    "no address can be made of this title",
                    "begin it with a title in Latin letters, and write the other one into its file");
        } else if (!site.siteFolder().isSite(diagnostics)) {
            return console.report(diagnostics.sorted(), "nothing was written");
        } else if (what == Beginning.topic) {
            topic(diagnostics);
        } else if (query.isPresent()) {
            diagnostics.error(Location.of("--query"), "only a topic has a query", "begin one with daybook new topic");
        } else if (what == Beginning.page && RESERVED.contains(new SitePath(slug + ".html"))) {
            diagnostics.error(
                    Location.of("TITLE"), "the site has another page at /" + slug + ".html", "choose another title");
        } else if (what == Beginning.post && isMeantOtherwise(slug)) {
            diagnostics.error(
                    Location.of("TITLE"),
                    "a note named '" + slug + "' would be about the topic or day of this name, and no post",
                    "choose another title");
        } else {
            boolean isPage = what == Beginning.page;
            create(
                    (isPage ? SiteLayout.PAGES + "/" : SiteLayout.NOTES + "/") + slug + ".md",
                    isPage ? Drafts.page(title) : Drafts.post(title, console.today()),
                    diagnostics);
        }
        return console.report(diagnostics.sorted(), "nothing was written");
    }

    /** Of a title in other scripts a post has the day in its address; pages and topics have names that people read. */
    private String slug() {
        String slug = Slug.of(title);
        boolean hasLetter = title.codePoints().anyMatch(Unicode::isLetter);
        return slug.isEmpty() && hasLetter && what == Beginning.post ? "post-" + console.today() : slug;
    }

    private boolean isMeantOtherwise(String slug) throws IOException {
        return !(NoteTarget.ofFileName(slug) instanceof NoteTarget.TopicTarget)
                || topicOf(slug).isPresent();
    }

    /** The topic that has a name, or had it. */
    private Optional<CuratedTopic> topicOf(String slug) throws IOException {
        return site.reader(new Diagnostics()).config().stream()
                .flatMap(it -> it.topics().stream())
                .filter(it -> it.slug().equals(slug) || it.aliases().contains(slug))
                .findFirst();
    }

    private void create(String name, String text, Diagnostics diagnostics) throws IOException {
        Path file = site.folder().resolve(name);
        if (Files.exists(file)) {
            diagnostics.error(Location.of(name), "this file is there already", "choose another title");
            return;
        }
        site.siteFolder().requireWithin(file);
        AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        Optional<String> problem =
                Editor.open(console, file).filter(it -> console.editor().isPresent());
        problem.ifPresent(it -> diagnostics.warning(Location.of(name), it, Editor.ADVICE));
        console.out().println(site.named(Path.of(name)));
    }

    private void topic(Diagnostics diagnostics) throws IOException {
        if (query.isEmpty()) {
            diagnostics.error(
                    Location.of("--query"),
                    "a topic needs a query",
                    "add one, such as --query 'ti:fair*'; try it out with daybook search");
            return;
        }
        QueryConverter.parse("--query", query.get(), diagnostics);
        topicOf(Slug.of(title))
                .ifPresent(it -> diagnostics.error(
                        Location.of("TITLE"),
                        "there is a topic '" + Slug.of(title) + "' already, at " + it.location(),
                        "choose another title"));
        if (diagnostics.hasErrors()) {
            return;
        }
        Path file = site.folder().resolve(SiteLayout.SETTINGS);
        Optional<String> settings = SettingsEdit.withTopic(Files.readString(file), title, query.get());
        if (settings.isEmpty()) {
            diagnostics.error(
                    Location.of(SiteLayout.SETTINGS),
                    "the topics here have no line for each",
                    "write them one below the other, each after a hyphen");
            return;
        }
        Set<String> languages = DefaultTheme.languages(site.siteFolder());
        SiteConfigReader.read(new SourceFile(SiteLayout.SETTINGS, settings.get()), languages, diagnostics);
        if (!diagnostics.hasErrors()) {
            site.siteFolder().requireWithin(file);
            AtomicFile.write(file.toRealPath(), settings.get().getBytes(StandardCharsets.UTF_8));
            console.out().println(site.named(Path.of(SiteLayout.SETTINGS)) + ": topic " + Slug.of(title));
        }
    }
}
