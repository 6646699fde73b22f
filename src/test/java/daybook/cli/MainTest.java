package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.web.LoopbackServer;
import daybook.web.Reply;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "biuld                   # unknown command 'biuld'; did you mean build?",
                "publish                 # unknown command 'publish'; try 'daybook --help'",
                "build --ouput x         # unknown option '--ouput'; did you mean --output?",
                "build -x                # unknown option '-x'; try 'daybook build --help'",
                "help biuld              # unknown command 'biuld'; did you mean build?",
                "export --day x          # invalid value 'x' for --day: expected a day such as 2025-07-15; try"
                        + " 'daybook export --help'",
                "export --day            # missing value DAY for --day; try 'daybook export --help'",
                "build --url t.example   # invalid value 't.example' for --url: expected a full address such as"
                        + " https://example.org/list/; try 'daybook build --help'",
                "--frobnicate            # unknown option '--frobnicate'; try 'daybook --help'",
                "check https:x           # invalid value 'https:x' for DIR|URL; try 'daybook check --help'",
                "today --kind foo        # invalid value 'foo' for --kind: expected one of new, cross, replacement;"
                        + " try 'daybook today --help'",
                "search ti:a AND ti:b    # unexpected argument 'AND'; put the whole query in quotes, such as"
                        + " 'ti:serving AND abs:llm*'",
                "--json doctor           # the option '--json' stands before the command; write it behind, as in"
                        + " 'daybook COMMAND --json'",
                "-C lists                # missing command; try 'daybook --help'",
                "build site              # unexpected argument 'site'; try 'daybook build --help'",
                "add                     # missing argument ID; try 'daybook add --help'",
                "parse                   # missing argument FILE; try 'daybook parse --help'",
            })
    void reportsAnInvalidCommandLine(String arguments, String message) {
        assertThat(run(arguments)).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().strip()).isEqualTo("daybook: error: " + message);
    }

    @ParameterizedTest
    @CsvSource({"help, Exit codes", "help build, --output", "build --help, --output", "build --version, daybook "})
    void printsHelpAndVersion(String arguments, String text) {
        assertThat(run(arguments)).isZero();
        assertThat(out.toString()).contains(text);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void countsFormulasThatAreShownAsTex() throws IOException {
        Files.createDirectories(folder.resolve("content/pages"));
        Files.writeString(
                folder.resolve("site-config.yml"),
                "title: T\ndescription: D\nurl: https://t.example/\ncurators: {id: a, name: A}\n");
        Files.writeString(folder.resolve("content/pages/about.md"), "---\ntitle: About\n---\n\n$\\foo$ $\\alpha$\n");

        assertThat(run("build")).isZero();
        assertThat(out.toString()).contains("\n  math: 1 formula shown as TeX, first on /about.html: \\foo\n");
    }

    @Test
    void namesTheFolderThatHoldsNoSite() throws IOException {
        Files.createDirectory(folder.resolve("empty"));

        assertThat(run("build -C nowhere")).isEqualTo(1);
        assertThat(run("build -C empty")).isEqualTo(1);
        assertThat(err.toString())
                .contains("nowhere: error: there is no such folder")
                .contains("empty/site-config.yml: error: there is no such file");
    }

    @ParameterizedTest
    @CsvSource({
        "site-config.yaml, ., this folder has site-config.yaml; rename it to site-config.yml",
        "config.yml, ., this folder has config.yml; rename it to site-config.yml",
        "site-config.yml, content/notes, the site is in FOLDER; run Daybook there",
        "site-config.yml, _site, the site is in FOLDER; run Daybook there",
        "package.json, ., run Daybook in the folder of a site",
    })
    void saysWhereTheSettingsProbablyAre(String file, String directory, String hint) throws IOException {
        Files.createDirectories(folder.resolve(directory));
        Files.writeString(folder.resolve(file), "title: T\n");

        for (String command : List.of("build", "serve --port 0", "new page About")) {
            assertThat(run(command + " -C " + directory)).isEqualTo(1);
            assertThat(err.toString())
                    .contains("site-config.yml: error: there is no such file")
                    .contains(
                            "hint: " + hint.replace("FOLDER", folder.toString().replace('\\', '/')));
        }
    }

    @Test
    void inspectsFilesWithAbsolutePaths() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.jsonl"),
                "{\"listing\":1,\"source\":\"arxiv\",\"category\":\"cs.DC\",\"date\":\"2025-07-15\"}\n");
        PrintWriter console = new PrintWriter(out);

        int code = CommandRunner.run(new String[] {"inspect", folder.toString()}, Path.of(""), CLOCK, console, console);

        assertThat(code).isZero();
        assertThat(out.toString()).contains(file + "  Daybook's JSON lines");
    }

    @Test
    void inspectsTheFilesThatABuildReads() throws IOException {
        String listing = "{\"listing\":1,\"source\":\"arxiv\",\"category\":\"cs.DC\",\"date\":\"2025-07-15\"}\n";
        Files.createDirectories(folder.resolve("listings/.trash"));
        Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(folder.resolve("listings/.trash/old.jsonl"), listing);
        Files.writeString(folder.resolve("listings/.hidden.jsonl"), listing);
        Files.writeString(folder.resolve("elsewhere/linked.jsonl"), listing);
        Files.createSymbolicLink(folder.resolve("listings/link"), folder.resolve("elsewhere"));

        assertThat(run("inspect listings")).isZero();
        assertThat(out.toString())
                .contains("linked.jsonl")
                .doesNotContain("old.jsonl")
                .doesNotContain(".hidden.jsonl");

        assertThat(run("inspect listings/.hidden.jsonl")).isZero();
        assertThat(out.toString()).contains(".hidden.jsonl  Daybook's JSON lines");
    }

    @Test
    void parsesReadableFilesAndReportsTheOthers() throws IOException {
        Files.createDirectory(folder.resolve("listings"));
        Files.writeString(
                folder.resolve("a.jsonl"),
                "{\"listing\":1,\"source\":\"arxiv\",\"category\":\"cs.DC\",\"date\":\"2025-07-15\"}\n");

        assertThat(run("parse listings a.jsonl b.jsonl")).isEqualTo(1);
        assertThat(out.toString()).startsWith("{\"listing\":1,").hasLineCount(1);
        assertThat(err.toString()).isEqualToNormalizingNewlines("""
            b.jsonl: error: no such file
            listings: error: is a folder
              hint: name the files in it

            2 errors: the output holds what could be read.
            """);
    }

    @Test
    void reportsAnIncompleteSiteWhenATemplateFailsDuringTheBuild() throws IOException {
        Files.writeString(
                folder.resolve("site-config.yml"),
                "title: T\ndescription: D\nurl: https://t.example/\ncurators: {id: a, name: A}\n");
        Path listings = Files.createDirectories(folder.resolve("content/listings"));
        for (String day : List.of("2025-07-14", "2025-07-15")) {
            Files.writeString(
                    listings.resolve(day),
                    "{\"listing\":1,\"source\":\"arxiv\",\"category\":\"cs.DC\",\"date\":\"" + day + "\"}\n");
        }
        Path template = Files.createDirectory(folder.resolve("templates")).resolve("day.html");
        Files.writeString(template, "<p th:text=\"${page.next.get()}\">fails on the last day</p>\n");

        assertThat(run("build")).isEqualTo(1);
        assertThat(run("build")).isEqualTo(1);
        assertThat(err.toString())
                .contains("templates/day.html:1:4: error: ")
                .contains("1 error, ")
                .endsWith("the site is incomplete; the next build without an error completes it."
                        + System.lineSeparator());

        Files.delete(template);
        assertThat(run("build")).isZero();
        assertThat(folder.resolve("_site/days/2025-07-15.html")).exists();
    }

    @Test
    void reportsALinkInATemplateToARemovedFile() throws IOException {
        Files.writeString(
                folder.resolve("site-config.yml"),
                "title: T\ndescription: D\nurl: https://t.example/\ncurators: {id: a, name: A}\n");
        Path asset = Files.writeString(
                Files.createDirectories(folder.resolve("content/assets")).resolve("logo.svg"), "<svg/>");
        Files.writeString(
                Files.createDirectory(folder.resolve("templates")).resolve("front.html"),
                "<img th:src=\"@{/assets/logo.svg}\">\n");

        assertThat(run("build")).isZero();
        Files.delete(asset);

        assertThat(run("build")).isEqualTo(1);
        assertThat(run("build")).isEqualTo(1);
        assertThat(err.toString()).contains("templates/front.html:1:16: error: there is no /assets/logo.svg");
    }

    @Test
    void printsHowLongEachStageOfABuildTookInTheirOrder() throws IOException {
        Files.createDirectory(folder.resolve("content"));
        Files.writeString(
                folder.resolve("site-config.yml"),
                "title: T\ndescription: D\nurl: https://t.example/\ncurators: {id: a, name: A}\n");

        assertThat(run("build --timings")).isZero();
        assertThat(out.toString().lines().filter(it -> it.endsWith("0.00 s")).map(String::strip))
                .extracting(it -> it.split(" ")[0])
                .containsExactly("read", "model", "feeds", "plan", "check", "write");
    }

    @Test
    void buildsForAnotherAddressThanThatOfTheSettings() throws IOException {
        Files.createDirectory(folder.resolve("content"));
        Files.writeString(
                folder.resolve("site-config.yml"),
                "title: T\ndescription: D\nurl: https://t.example/\ndomain: t.example\ncurators: {id: a, name: A}\n");

        assertThat(run("build --url https://fork.example/list")).isZero();
        assertThat(folder.resolve("_site/robots.txt")).content().contains("https://fork.example/list/sitemap.xml");
        assertThat(folder.resolve("_site/feed.atom")).content().doesNotContain("t.example");
        assertThat(folder.resolve("_site/CNAME")).doesNotExist();
    }

    @Test
    void checksTheBuiltSite() throws IOException {
        Files.createDirectory(folder.resolve("content"));
        Files.writeString(
                folder.resolve("site-config.yml"),
                "title: T\ndescription: D\nurl: https://t.example/\ncurators: {id: a, name: A}\n");

        assertThat(run("build")).isZero();
        assertThat(run("check")).isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString())
                .containsPattern(
                        "\\n\\d+ pages, \\d+ links \\(\\d+ external\\), \\d+ feeds\\R\\d+ files, 0\\.\\d MB\\R$");
    }

    @Test
    void reportsProblemsOfABuiltSite() throws IOException {
        Path page = Files.writeString(folder.resolve("index.html"), "<a href=x.html>x</a>\n");

        assertThat(run("check .")).isEqualTo(1);
        assertThat(out.toString())
                .isEqualToNormalizingNewlines("1 page, 1 link (0 external), 0 feeds\n1 file, 0.0 MB\n");
        assertThat(err.toString().replace(page.toString(), "index.html"))
                .contains("""
                    index.html:1:9: error: there is no /x.html
                      <a href=x.html>x</a>
                              ^^^^^^
                    """)
                .endsWith("1 error, 1 warning." + System.lineSeparator());
    }

    @Test
    void reportsThatAPublishedSiteIsUnreachable() throws IOException {
        try (LoopbackServer server = new LoopbackServer(request -> Reply.of(401, ""))) {
            assertThat(run("check " + server.address())).isEqualTo(3);
            assertThat(out.toString()).isEmpty();
            assertThat(err.toString())
                    .startsWith(server.address() + "/robots.txt: error: cannot be fetched: the server responds 401");
        }
    }

    @Test
    void printsTheCheckAsJson() throws IOException {
        Files.writeString(folder.resolve("index.html"), "<a href=/elsewhere>A</a><p id=a><p id=a>\n");
        Files.writeString(folder.resolve("robots.txt"), "Sitemap: https://t.example/a/sitemap.xml\n");

        assertThat(run("check --json " + folder)).isEqualTo(1);
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString().replace(folder + "/", "")).isEqualToNormalizingNewlines("""
            {"pages":1,"links":1,"elsewhere":0,"feeds":0,"files":2,"bytes":82,"problems":[\
            {"severity":"error","file":"index.html","line":1,"column":9,\
            "message":"'/elsewhere' points outside the site","hint":"the site is published below /a/"},\
            {"severity":"error","file":"index.html","line":1,"column":39,"message":"duplicate id 'a'"},\
            {"severity":"error","file":"robots.txt","message":"there is no /sitemap.xml, which this file names"}]}
            """);
    }

    @Test
    void everyCommandTakesTheFolderOfTheSite() throws IOException {
        Path site = folder.resolve("lists/systems");

        assertThat(run("init -C lists systems --category cs.DC --contact jo@example.org --action a/b@c"))
                .isZero();
        assertThat(out.toString())
                .startsWith(Path.of("lists/systems/.github/workflows/check.yml") + System.lineSeparator());
        Files.writeString(
                Files.createDirectories(site.resolve("content/listings")).resolve("a.jsonl"), """
                {"listing":1,"source":"arxiv","category":"cs.DC","date":"1969-12-31"}
                {"kind":"new","id":"6912.00001","title":"A Survey"}
                """);

        assertThat(output("-C lists/systems build")).contains("1 day, 1 entry,");
        assertThat(output("check -C lists/systems")).contains(" pages, ");
        assertThat(output("parse -C lists/systems content/listings/a.jsonl")).contains("\"6912.00001\"");
        assertThat(output("inspect -C lists/systems content/listings"))
                .contains(Path.of("lists/systems/content/listings/a.jsonl") + "  Daybook's JSON lines");
        assertThat(output("export -C lists/systems")).contains("\"6912.00001\"");
        assertThat(output("search -C lists/systems survey")).contains("1 paper of 1");
        assertThat(output("ledger -C lists/systems")).contains("1969-12-31  cs.DC  partial, 1 announcement");
        assertThat(output("digest -C lists/systems 1970-W01")).contains("- A Survey");
        for (String command : List.of("fetch", "nightly", "add 1706.03762")) {
            assertThat(run(command + " -C lists/none")).isEqualTo(1);
            assertThat(err.toString()).contains("none: error: ");
            err.getBuffer().setLength(0);
        }
    }

    private String output(String arguments) {
        out.getBuffer().setLength(0);
        assertThat(run(arguments)).as(err.toString()).isZero();
        return out.toString();
    }

    private int run(String arguments) {
        return CommandRunner.run(arguments.split(" "), folder, CLOCK, new PrintWriter(out), new PrintWriter(err));
    }
}
