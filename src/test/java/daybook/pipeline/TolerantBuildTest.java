package daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.feed.FeedRecord;
import daybook.input.SiteFolder;
import daybook.pipeline.BuildStage.StageListener;
import daybook.pipeline.TolerantBuild.TolerantResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What follows from an error is left out too, and nothing else. */
class TolerantBuildTest {
    @TempDir
    private Path folder;

    private WrittenSite site;

    @BeforeEach
    void writeTheSite() throws IOException {
        site = new WrittenSite(folder);
        site.write("site-config.yml", WrittenSite.SETTINGS);
        site.listing("a", "2025-07-15", WrittenSite.paper("2507.00001", "Of one"));
        site.listing("b", "2025-07-16", WrittenSite.paper("2507.00002", "Of two"));
        site.write("content/notes/2507.00001.md", "First, beside [[2507.00002]] and [it](/papers/2507.00002.html).");
        site.write("content/notes/2507.00002.md", "Second.");
    }

    @Test
    void aSiteWithoutErrorsIsBuiltOnce() throws IOException {
        TolerantResult built = build();

        assertThat(built.hasFaults()).isFalse();
        assertThat(built.diagnostics()).isEmpty();
        assertThat(built.summary()).isPresent();
    }

    @Test
    void aNoteIsKeptThatRefersToAPaperOfAFaultyListing() throws IOException {
        site.listing("b", "2025-07-16", "{\"kind\":\"new\",");

        TolerantResult built = build();

        assertThat(built.leftOut()).containsExactly("content/listings/b.jsonl:2:15");
        assertThat(built.diagnostics())
                .anyMatch(it -> it.toString()
                        .startsWith("content/notes/2507.00002.md: warning: no listing has the paper '2507.00002'"));
        assertThat(Files.readString(folder.resolve("_site/papers/2507.00001.html")))
                .contains("<p>First, beside 2507.00002 and it.</p>");
    }

    @Test
    void theDefaultThemeTakesThePlaceOfATemplateThatIsNestedTooDeeply() throws IOException {
        site.write("templates/card.html", "<p th:text=\"${" + "(".repeat(9_000) + "1" + ")".repeat(9_000) + "}\"></p>");

        TolerantResult built = build();

        assertThat(built.leftOut()).containsExactly("templates/card.html");
        assertThat(built.diagnostics()).anyMatch(it -> it.message().contains("nested too deeply"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "l.jsonl | {'listing':1,'source':'x','category':'y','date':'2025-07-15'}~{'kind':'new','id':'2507.1~{'kind':'new','id':'2507.00007','title':'Of seven'}",
                "l.jsonl | {'listing':1,'source':'x','category':'y','date':'2025-07-15'}~<<<<<<< HEAD~{'kind':'new','id':'2507.00007','title':'Of seven'}",
                "l.txt   | Theoretical Economics~Showing new listings for Tuesday, 15 July 2025~[1] arXiv:2507.00005 [pdf]~Subjects: Economics (econ.TH)~[2] arXiv:2507.00007 [pdf]~Title: Of seven~Ann Onymous~Subjects: Economics (econ.TH)~It is so.",
                "l.html  | <div id='dlpage'><h1>Theoretical Economics</h1><h3>Showing new listings for Tuesday, 15 July 2025</h3><dl><dt>[1]</dt><dd>lost</dd><dt><a href='/abs/2507.00007'>arXiv:2507.00007</a></dt><dd><div class='list-title'>Title: Of seven</div></dd></dl></div>",
            })
    void aBrokenEntryOfAListingCostsItself(String name, String text) throws IOException {
        site.write("content/listings/" + name, text.replace('~', '\n').replace('\'', '"'));

        TolerantResult built = build();

        assertThat(built.hasFaults()).as(built.diagnostics().toString()).isTrue();
        assertThat(built.leftOut()).singleElement().asString().startsWith("content/listings/" + name + ":");
        assertThat(built.diagnostics())
                .anyMatch(it -> it.toString().contains("; only what can be read of this file is shown"));
        assertThat(Files.readString(folder.resolve("_site/days/2025-07-15.html")))
                .contains("Of one", "Of seven");
    }

    @Test
    void papersWhoseDayCannotBeReadAreLeftOut() throws IOException {
        site.write("content/listings/b.jsonl", """
                {"listing":1,"source":"arxiv","category":"cs.DC","date":"2025-07-16"}
                {"kind":"new","id":"2507.00002","title":"Of two"}
                {"listing":1,"source":"arxiv","category":"cs.DC","date":"2025-07-1
                {"kind":"new","id":"2507.00003","title":"Of three"}
                {"listing":1,"source":"arxiv","category":"cs.DC","date":"2025-07-18"}
                {"kind":"new","id":"2507.00004","title":"Of four"}
                """);

        build();

        assertThat(Files.readString(folder.resolve("_site/days/2025-07-16.html")))
                .doesNotContain("Of three");
        assertThat(folder.resolve("_site/papers/2507.00003.html")).doesNotExist();
        assertThat(folder.resolve("_site/days/2025-07-18.html")).exists();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "layout.html         | <html><p>no fragment</p></html>",
                "parts.html          | <p th:fragment=\"note(note)\">only one</p>",
                "front.html          | <p th:text=\"#{nothing.of.that.name}\"></p>",
                "front.html          | <a th:href=\"@{/nowhere.html}\">x</a>",
                "layout.html         | <html th:fragment=\"layout(main)\"><body><p>My site</p></body></html>",
                "card.html           | <p th:text=\"${\"></p>",
                "style.css           | p { background: url(gone.png) }",
                "custom.css          | p { background: url(gone.png) }",
            })
    void theDefaultThemeTakesThePlaceOfFaultyTemplates(String name, String text) throws IOException {
        build();
        String whole = Files.readString(folder.resolve("_site/index.html"));
        site.write("templates/" + name, text);

        TolerantResult built = build();

        assertThat(built.leftOut()).containsExactly("templates/" + name);
        assertThat(Files.readString(folder.resolve("_site/index.html"))).isEqualTo(whole);
    }

    @Test
    void aFaultyMessageCostsItself() throws IOException {
        site.write("site-config.yml", WrittenSite.SETTINGS + "language: fr\n");
        site.write("templates/messages_fr.properties", """
                nav.dayz = Jours
                nav.topics = Sujets {
                nav.search = Recherche
                """);

        TolerantResult built = build();

        assertThat(built.leftOut())
                .containsExactly("templates/messages_fr.properties:1:1", "templates/messages_fr.properties:2:1");
        assertThat(built.diagnostics().toString())
                .contains("unknown message 'nav.dayz'; the theme's message takes its place");
        assertThat(Files.readString(folder.resolve("_site/index.html")))
                .contains("<html lang=\"fr\"", "Recherche", ">Days<", ">Topics<");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"nav.days = \\u12", "since.days = {0,choice,1#un jour|1<{0} jours}"})
    void aLanguageStaysKnownWhoseMessagesAreLeftOut(String messages) throws IOException {
        site.write("site-config.yml", WrittenSite.SETTINGS + "language: fr\n");
        site.write("templates/messages_fr.properties", messages);

        TolerantResult built = build();

        assertThat(built.summary()).as(built.diagnostics().toString()).isPresent();
        assertThat(built.leftOut()).containsExactly("templates/messages_fr.properties");
        assertThat(Files.readString(folder.resolve("_site/index.html"))).contains("<html lang=\"fr\"");
    }

    /** No message is the cause of an error that Thymeleaf finds in a template of the default theme. */
    @Test
    void messagesStayWhenAllTemplatesAreLeftOut() throws IOException {
        String parts = Files.readString(Path.of("templates/parts.html"));
        site.write("templates/messages.properties", "nav.days = All my days\n");
        site.write("templates/parts.html", parts.replace("items(items)\"", "items(items, more)\""));

        TolerantResult built = build();

        assertThat(built.leftOut()).containsExactly("templates/parts.html");
        assertThat(Files.readString(folder.resolve("_site/index.html"))).contains("All my days");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "2507.00002:\n  adress: https://one.example/\n  hide: true\n",
                "2507.00002:\n  title: Of two\narXiv:2507.00002:\n  hide: true\n",
                "2507.00002:\n  hide: yes\n",
                "2507.00002:\n\thide: true\n",
            })
    void aFaultOfACorrectionShowsNothingThatItHides(String corrections) throws IOException {
        site.write("content/overrides.yml", corrections);

        TolerantResult built = build();

        assertThat(built.leftOut()).isNotEmpty();
        assertThat(folder.resolve("_site/papers/2507.00002.html")).doesNotExist();
        assertThat(Files.readString(folder.resolve("_site/feed.xml")))
                .contains("Of one")
                .doesNotContain("Of two");
    }

    @Test
    void aPaperKeepsItsIdentityUntilAListingHasTheOther() throws IOException {
        site.write("content/overrides.yml", "2507.00002:\n  same-as: 2507.00003\n");

        TolerantResult built = build();

        assertThat(built.diagnostics()).singleElement().asString().isEqualTo("""
                content/overrides.yml:2:12: warning: no listing has the paper '2507.00003', so that '2507.00002' \
                stays an entry of its own
                    same-as: 2507.00003
                             ^^^^^^^^^^
                  hint: did you mean 2507.00001? If not, both are one entry when a listing has it""");
        assertThat(Files.readString(folder.resolve("_site/papers/2507.00002.html")))
                .contains("Of two", "Second.");
        assertThat(folder.resolve("_site/papers/2507.00003.html")).doesNotExist();
        site.listing("c", "2025-07-17", WrittenSite.paper("2507.00003", "Of three"));
        assertThat(build().diagnostics()).isEmpty();
        assertThat(Files.readString(folder.resolve("_site/papers/2507.00003.html")))
                .contains("Second.");
    }

    @Test
    void aPaperOfASourceThatIsAnotherOneAndInNoListingHasNoPage() throws IOException {
        site.write("content/overrides.yml", "2507.00003:\n  same-as: 2507.00001\n");
        site.write("content/notes/2507.00002.md", "Beside [[2507.00003]].");

        TolerantResult built = build();

        assertThat(built.diagnostics())
                .singleElement()
                .asString()
                .startsWith("content/overrides.yml:1:1: warning: unknown paper '2507.00003'");
        assertThat(folder.resolve("_site/papers/2507.00003.html")).doesNotExist();
        assertThat(Files.readString(folder.resolve("_site/papers/2507.00002.html")))
                .contains("papers/2507.00001.html");
    }

    @Test
    void whatIsTheSameAsSomethingHiddenIsHidden() throws IOException {
        site.write("content/overrides.yml", "2507.00002:\n  same-as: 2507.00003\n2507.00003:\n  hide: true\n");

        build();

        assertThat(folder.resolve("_site/papers/2507.00002.html")).doesNotExist();
        assertThat(folder.resolve("_site/papers/2507.00003.html")).doesNotExist();
    }

    @Test
    void aPageAtTheAddressOfADayIsLeftOut() throws IOException {
        site.write("content/pages/days/2025-07-15.md", "---\ntitle: Mine\n---\n");

        TolerantResult built = build();

        assertThat(built.leftOut()).containsExactly("content/pages/days/2025-07-15.md");
        assertThat(Files.readString(folder.resolve("_site/days/2025-07-15.html")))
                .contains("Of one");
    }

    private TolerantResult build() throws IOException {
        return new TolerantBuild(
                        new SiteFolder(folder),
                        folder.resolve("_site"),
                        LocalDate.of(2025, 7, 20),
                        FeedRecord.NONE,
                        StageListener.NONE)
                .run();
    }
}
