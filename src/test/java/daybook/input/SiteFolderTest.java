package daybook.input;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostics;
import daybook.feed.FeedRecord;
import daybook.pipeline.BuildResult;
import daybook.pipeline.BuildStage.StageListener;
import daybook.pipeline.SiteBuild;
import daybook.pipeline.TolerantBuild;
import daybook.pipeline.TolerantBuild.TolerantResult;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteFolderTest {
    @TempDir
    private Path temporary;

    private Path site;
    private Path output;

    @BeforeEach
    void writeTheSite() throws IOException {
        site = Files.createDirectories(temporary.resolve("site"));
        output = site.resolve("_site");
        write(
                "site/site-config.yml",
                "title: T\ndescription: D\nurl: https://t.example/\ncurators: {id: a, name: A}\n");
        write("site/content/assets/mine.txt", "mine");
        write("elsewhere/secret.md", "secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "content/assets/etc",
                "content/assets/a/etc",
                "content/notes",
                "content/pages/etc",
                "content/listings/etc",
            })
    void refusesALinkThatLeadsOutOfTheSite(String link) throws IOException {
        link(link, temporary.resolve("elsewhere"));

        assertThat(build())
                .containsExactly(link + ": error: this symbolic link leads out of the site\n"
                        + "  hint: copy what it leads to into the site");
        assertThat(output).doesNotExist();
    }

    @Test
    void refusesALinkToAFileOutsideAndAFolderOfContentsThatIsALink() throws IOException {
        link("content/pages/passwd.md", temporary.resolve("elsewhere/secret.md"));
        assertThat(build()).singleElement().asString().startsWith("content/pages/passwd.md: error: this symbolic link");

        Files.move(site.resolve("content"), temporary.resolve("moved"));
        link("content", temporary.resolve("moved"));
        assertThat(build()).singleElement().asString().startsWith("content: error: this symbolic link");
    }

    @ParameterizedTest
    @ValueSource(strings = {"templates", "templates/etc", "templates/fonts/secret.md", "site-config.yml"})
    void refusesLinksOutOfTheSiteAmongItsTemplatesAndAsItsSettings(String link) throws IOException {
        boolean isFile = link.contains(".");
        Files.copy(
                site.resolve("site-config.yml"),
                temporary.resolve("elsewhere/secret.md"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(site.resolve(link));
        link(link, temporary.resolve(isFile ? "elsewhere/secret.md" : "elsewhere"));

        assertThat(build()).singleElement().asString().startsWith(link + ": error: this symbolic link leads out");
        assertThat(output).doesNotExist();
    }

    @Test
    void acceptsSettingsAndTemplatesThatAreLinksWithinTheSite() throws IOException {
        Files.move(
                site.resolve("site-config.yml"),
                Files.createDirectory(site.resolve("own")).resolve("settings.yml"));
        link("site-config.yml", Path.of("own/settings.yml"));
        write("site/theme/extra.css", "a { }");
        link("templates", Path.of("theme"));

        assertThat(build()).isEmpty();
        assertThat(output.resolve("theme/extra.css")).hasContent("a { }");
    }

    @Test
    void followsLinksWithinTheSiteButNotInCircles() throws IOException {
        link("content/assets/same.txt", Path.of("mine.txt"));
        assertThat(build()).isEmpty();
        assertThat(output.resolve("assets/same.txt")).hasContent("mine");

        link("content/assets/circle", site.resolve("content"));
        assertThat(build()).singleElement().asString().startsWith("content/assets/circle: error: ");
    }

    /** Whoever adds a link to the site would publish the repository's settings, secrets of its folder, and drafts. */
    @ParameterizedTest
    @CsvSource({
        "content/assets/leak.txt, ../../.git/config",
        "content/assets/env.txt, ../../.env",
        "content/assets/n, ../notes",
        "content/assets/draft.md, ../notes/draft.md",
        "content/assets, notes",
        "content/assets/here, .hidden",
        "content/assets/a.css, ../../templates/a.css",
        "content/pages/p.md, ../../drafts/p.md",
        "content/notes/env.md, ../../.env",
        "content/listings/config, ../../.git",
        "templates/env.txt, ../.env",
        "templates/n, ../content/notes",
        "templates, .git",
        "site-config.yml, .env",
    })
    void refusesALinkToAnotherPartOfTheSiteAndToWhatIsHidden(String link, Path target) throws IOException {
        for (String file : List.of(".git/config", "content/assets/.hidden/x", "templates/a.css", "drafts/p.md")) {
            write("site/" + file, "secret");
        }
        write("site/content/notes/draft.md", "---\nabout: 2507.00001\ndraft: true\n---\nsecret");
        Files.copy(site.resolve("site-config.yml"), site.resolve(".env"));
        remove(site.resolve(link));
        link(link, target);

        assertThat(build())
                .filteredOn(it -> it.contains(": error: "))
                .containsExactly(link
                        + ": error: this symbolic link leads to another part of the site, or to a hidden file\n"
                        + "  hint: remove it; what is published belongs into this folder");
        assertThat(output).doesNotExist();
    }

    @Test
    void aLinkToItselfCostsItselfOnly() throws IOException {
        link("content/notes/loop.md", Path.of("loop.md"));

        assertThat(build()).singleElement().asString().startsWith("content/notes/loop.md: error: this symbolic link");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "content",
                "content/listings/2025-07-15.jsonl",
                "content/notes/2507.10150.md",
                "content/pages/about.md",
                "content/assets/a.png",
                "content/overrides.yml",
                "templates/style.css"
            })
    void aLinkToNothingIsAnErrorOfItsOwn(String link) throws IOException {
        remove(site.resolve(link));
        link(link, Path.of("nothing there"));

        assertThat(build())
                .containsExactly(link + ": error: this symbolic link leads to nothing\n"
                        + "  hint: remove it, or put back what it leads to");
        assertThat(output).doesNotExist();
    }

    @Test
    void aLinkToNothingCostsItselfOnly() throws IOException {
        link("content/assets/gone.txt", Path.of("nothing there"));

        TolerantResult result = new TolerantBuild(
                        new SiteFolder(site), output, LocalDate.EPOCH, FeedRecord.NONE, StageListener.NONE)
                .run();

        assertThat(result.leftOut()).containsExactly("content/assets/gone.txt");
        assertThat(output.resolve("assets/mine.txt")).hasContent("mine");
    }

    @ParameterizedTest
    @MethodSource
    void saysInPlainWordsWhyAFileCannotBeRead(IOException failure, String reason) {
        Diagnostics diagnostics = new Diagnostics();

        new SiteFolder(site)
                .inputFiles()
                .reportUnreadable(site.resolve("content/assets/mine.txt"), failure, diagnostics);

        assertThat(diagnostics.sorted())
                .singleElement()
                .asString()
                .isEqualTo("content/assets/mine.txt: error: this file cannot be read" + reason
                        + "\n  hint: make it readable, or remove it");
    }

    static List<Arguments> saysInPlainWordsWhyAFileCannotBeRead() {
        return List.of(
                Arguments.of(new AccessDeniedException("mine.txt"), " (permission denied)"),
                Arguments.of(new FileSystemException("mine.txt", null, "Is a directory"), " (Is a directory)"),
                Arguments.of(new IOException("Input/output error"), " (Input/output error)"),
                Arguments.of(new IOException(), " (the system does not say why)"));
    }

    @Test
    void acceptsASiteBehindALink() throws IOException {
        Path link = Files.createSymbolicLink(temporary.resolve("link"), site);

        assertThat(new SiteBuild(link, output, LocalDate.EPOCH).run().diagnostics())
                .isEmpty();
        assertThat(output.resolve("assets/mine.txt")).hasContent("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"content", "content/assets/site", "templates", "templates/x", "_site/../content/x"})
    void writesNoSiteIntoWhatItIsMadeFrom(String folder) throws IOException {
        output = site.resolve(folder);

        assertThat(build()).singleElement().asString().contains("error: the site cannot be written into its own ");
    }

    /** Whoever adds a link to the site would choose which files a build replaces and removes. */
    @ParameterizedTest
    @CsvSource({"_site, ., _site", "_site, ../other, _site", "_site, nowhere, _site", "public, .., public/site"})
    void writesNoSiteWhereALinkInItsFolderLeads(String link, String target, String folder) throws IOException {
        Files.createDirectories(temporary.resolve("other"));
        for (String place : List.of("site", "other")) {
            write(place + "/.daybook-manifest", "daybook-manifest 1 1\n0 4 content/assets/mine.txt\n0 8 index.html\n");
            write(place + "/index.html", "not ours");
        }
        link(link, Path.of(target));
        output = site.resolve(folder);

        assertThat(build())
                .containsExactly(site.resolve(link)
                        + ": error: the site is not written where a symbolic link in its folder leads\n"
                        + "  hint: remove the link, or name the folder that it leads to with --output");
        assertThat(site.resolve("content/assets/mine.txt")).hasContent("mine");
        assertThat(site.resolve("index.html")).hasContent("not ours");
        assertThat(temporary.resolve("other/index.html")).hasContent("not ours");
    }

    @Test
    void writesASiteWhereALinkElsewhereLeads() throws IOException {
        Files.createDirectory(temporary.resolve("www"));
        output = Files.createSymbolicLink(temporary.resolve("current"), Path.of("www"));

        assertThat(build()).isEmpty();
        assertThat(temporary.resolve("www/assets/mine.txt")).hasContent("mine");
    }

    @ParameterizedTest
    @CsvSource({
        "site, the site cannot be written over the folder that it is made from",
        "., the site cannot be written over the folder that it is made from",
        "site/content, the site cannot be written into its own content"
    })
    void writesNoSiteOverItselfThroughALinkElsewhere(String target, String problem) throws IOException {
        write("site/.daybook-manifest", "daybook-manifest 1 1\n0 4 content/assets/mine.txt\n");
        output = Files.createSymbolicLink(
                Files.createDirectory(temporary.resolve("links")).resolve("link"), temporary.resolve(target));

        assertThat(build()).singleElement().asString().contains(": error: " + problem);
        assertThat(site.resolve("content/assets/mine.txt")).hasContent("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"content", "content/notes"})
    void namesAFileInThePlaceOfAFolder(String name) throws IOException {
        Files.delete(site.resolve("content/assets/mine.txt"));
        Files.delete(site.resolve("content/assets"));
        Files.delete(site.resolve("content"));
        write("site/" + name, "text");

        assertThat(build()).first().asString().startsWith(name + ": error: this is not a folder");
    }

    @Test
    void refusesToMakeAnEmptySiteOfASiteWithoutContent() throws IOException {
        Files.move(site.resolve("content"), temporary.resolve("moved"));

        assertThat(build())
                .containsExactly("content: error: there is no such folder, so that the site would be empty\n"
                        + "  hint: restore it, or create it for a new site");
        assertThat(output).doesNotExist();

        Files.createDirectory(site.resolve("content"));
        assertThat(build()).isEmpty();
    }

    private void link(String path, Path target) throws IOException {
        Files.createDirectories(site.resolve(path).resolveSibling(""));
        Files.createSymbolicLink(site.resolve(path), target);
    }

    private static void remove(Path path) throws IOException {
        if (Files.exists(path)) {
            try (Stream<Path> all = Files.walk(path)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = temporary.resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    private List<String> build() throws IOException {
        BuildResult result = new SiteBuild(site, output, LocalDate.EPOCH).run();
        return result.diagnostics().stream().map(Diagnostic::toString).toList();
    }
}
