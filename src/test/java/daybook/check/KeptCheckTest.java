package daybook.check;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.CountsSteps;
import daybook.Steps;
import daybook.diagnostic.Diagnostic;
import daybook.keep.KeptFacts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that use what an earlier one found out. */
class KeptCheckTest {
    @TempDir
    private static Path original;

    private static Path built;

    @TempDir
    private Path temporary;

    @BeforeAll
    static void build() throws IOException {
        built = ExampleSite.build(original, "https://t.example/list/");
    }

    @BeforeEach
    void checkTheSite() throws IOException {
        ExampleSite.copy(built, site());
        Files.writeString(site().resolve("from.html"), "<a href=\"to.html#here\">A</a>\n");
        Files.writeString(site().resolve("to.html"), "<p id=here>B</p>\n");
        assertThat(check().diagnostics()).isEmpty();
    }

    private Path site() {
        return temporary.resolve("site");
    }

    private Path facts() {
        return temporary.resolve("facts");
    }

    private SiteChecker.CheckResult check() throws IOException {
        KeptFacts kept = new KeptFacts(facts(), "1");
        SiteChecker.CheckResult result = SiteChecker.of(site(), kept);
        kept.store();
        return result;
    }

    /** The problems that a check with facts finds, which are those of one without. */
    private List<String> problems() throws IOException {
        SiteChecker.CheckResult result = check();
        assertThat(result).isEqualTo(SiteChecker.of(site()));
        return result.diagnostics().stream().map(this::text).toList();
    }

    private String text(Diagnostic problem) {
        return (problem.location() + ": " + problem.message()).replace(site() + "/", "");
    }

    @Test
    void findsThatAnUnchangedPageLinksToOneThatIsGone() throws IOException {
        Files.delete(site().resolve("to.html"));

        assertThat(problems()).containsExactly("from.html:1:10: there is no /to.html");
    }

    @Test
    void findsThatAnUnchangedPageLinksToAnIdThatIsGone() throws IOException {
        Files.writeString(site().resolve("to.html"), "<p id=there>B</p>\n");

        assertThat(problems()).containsExactly("from.html:1:10: /to.html has no id 'here'");
    }

    @Test
    void findsThatUnchangedFeedsLinkToAPageThatIsGone() throws IOException {
        List<Path> papers;
        try (Stream<Path> files = Files.list(site().resolve("papers"))) {
            papers = files.filter(it -> it.toString().endsWith(".html")).toList();
        }
        for (Path paper : papers) {
            Files.delete(paper);
        }

        assertThat(problems())
                .anyMatch(it -> it.startsWith("feed.xml:") && it.contains("has a broken link"))
                .anyMatch(it -> it.startsWith("feed.atom:") && it.contains("has a broken link"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from.html | to.html     | no.html     | there is no /no.html",
                "to.html   | <p          | <p id=here><p | duplicate id 'here'",
                "feed.xml  | <title>T<   | <title><    | the feed has no title",
                "robots.txt | t.example/list | t.example/l | points outside the site",
            })
    void findsWhatIsWrongWithAFileThatChanged(String file, String part, String replacement, String message)
            throws IOException {
        Path changed = site().resolve(file);
        FileTime time = Files.getLastModifiedTime(changed);
        Files.writeString(changed, Files.readString(changed).replace(part, replacement));
        Files.setLastModifiedTime(changed, time);

        assertThat(problems()).anySatisfy(it -> assertThat(it).contains(message));
    }

    @Test
    void reportsTheSameProblemAgain() throws IOException {
        Files.writeString(site().resolve("from.html"), "<a href=none.html id=a>A</a><a id=a>B</a>\n");
        Files.writeString(site().resolve("more.css"), "a { background: url(none.png) }\n");

        List<String> first = problems();

        assertThat(first)
                .containsExactly(
                        "from.html:1:9: there is no /none.html",
                        "from.html:1:35: duplicate id 'a'",
                        "more.css:1:21: there is no /none.png");
        assertThat(problems()).isEqualTo(first);
    }

    @Test
    @CountsSteps
    void parsesOnlyFilesThatChanged() throws IOException {
        long all = steps(temporary.resolve("none"));

        assertThat(steps(facts())).isLessThan(all / 2);
    }

    private long steps(Path folder) throws IOException {
        long before = Steps.count;
        SiteChecker.of(site(), new KeptFacts(folder, "1"));
        return Steps.count - before;
    }

    @Test
    void findsTheSameWhateverHappenedToTheFacts() throws IOException {
        Files.delete(site().resolve("to.html"));
        Random random = new Random(1);
        List<Path> files;
        try (Stream<Path> walk = Files.walk(facts())) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            byte[] whole = Files.readAllBytes(file);
            whole[random.nextInt(whole.length)] ^= 4;
            Files.write(file, whole);
        }

        assertThat(problems()).containsExactly("from.html:1:10: there is no /to.html");
    }

    @Test
    void keepsNothingOfFilesThatAreGone() throws IOException {
        for (int page = 0; page < 500; page++) {
            Files.writeString(site().resolve(page + ".html"), "<p id=anchor-of-" + page + ">A</p>\n");
        }
        check();
        assertThat(allFacts()).contains("anchor-of-499");
        for (int page = 0; page < 500; page++) {
            Files.delete(site().resolve(page + ".html"));
        }
        check();

        assertThat(allFacts()).doesNotContain("anchor-of");
    }

    private String allFacts() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> walk = Files.walk(facts())) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                text.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return text.toString();
    }
}
