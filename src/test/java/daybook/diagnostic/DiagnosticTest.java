package daybook.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostic.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosticTest {
    @Test
    void showsThePlaceTheLineWithACaretAndTheHint() {
        Location place = new SourceFile("content/notes/2507.10069.md", "---\nabout: 2507.1006\n---\n").at(2, 8, 9);

        assertThat(new Diagnostic(
                        Severity.ERROR, place, "unknown paper '2507.1006'", Optional.of("did you mean 2507.10069?")))
                .hasToString("""
                        content/notes/2507.10069.md:2:8: error: unknown paper '2507.1006'
                          about: 2507.1006
                                 ^^^^^^^^^
                          hint: did you mean 2507.10069?""");
    }

    @Test
    void aFileAsAWholeHasNoLineToShow() {
        assertThat(warning(new SourceFile("a.txt", "words\n").whole())).hasToString("a.txt: warning: odd");
    }

    @Test
    void anEmptyLineIsNotShown() {
        assertThat(warning(new SourceFile("a.txt", "a\n\nb\n").at(2, 1, 1))).hasToString("a.txt:2:1: warning: odd");
    }

    @Test
    void theCaretStandsUnderItsCharacterBehindTabs() {
        assertThat(warning(new SourceFile("a.txt", "\ta\tb!").at(1, 5, 1)))
                .hasToString("a.txt:1:5: warning: odd\n  \ta\tb!\n  \t \t ^");
    }

    @Test
    void theCaretStandsBehindTheLineWhenSomethingIsMissingThere() {
        assertThat(warning(new SourceFile("a.txt", "last line").at(1, 10, 1)))
                .hasToString("a.txt:1:10: warning: odd\n  last line\n           ^");
    }

    @Test
    void theCaretDoesNotReachBeyondTheLine() {
        assertThat(warning(new SourceFile("a.txt", "first\nsecond").at(1, 4, 20)))
                .hasToString("a.txt:1:4: warning: odd\n  first\n     ^^");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, false, true",
        "61, 1, false, true",
        "62, 1, true, true",
        "500, 9, true, true",
        "990, 9, true, false",
        "1000, 1, true, false",
        "300, 600, true, true",
    })
    void aLongLineIsCutAroundTheCulprit(int column, int length, boolean cutBefore, boolean cutAfter) {
        String line = IntStream.range(0, 1000)
                .collect(StringBuilder::new, (text, it) -> text.append((char) ('a' + it % 26)), StringBuilder::append)
                .toString();

        List<String> lines = warning(new SourceFile("a.txt", line).at(1, column, length))
                .toString()
                .lines()
                .toList();

        String excerpt = lines.get(1);
        String carets = lines.get(2);
        assertThat(excerpt.length()).isLessThanOrEqualTo(190);
        assertThat(excerpt.startsWith("  …")).isEqualTo(cutBefore);
        assertThat(excerpt.endsWith("…")).isEqualTo(cutAfter);
        assertThat(excerpt.charAt(carets.indexOf('^'))).isEqualTo(line.charAt(column - 1));
        assertThat(carets.length()).isLessThanOrEqualTo(excerpt.length());
    }

    @Test
    void controlCharactersOfTheInputDoNotReachTheTerminal() {
        Location place = new SourceFile("a.txt", "a\u001b[31mb\u0000\u009bc").at(1, 7, 1);

        assertThat(new Diagnostic(Severity.WARNING, place, "unknown key '\u001b[2J'", Optional.of("or \u001b?")))
                .hasToString("a.txt:1:7: warning: unknown key '\ufffd[2J'\n"
                        + "  a\ufffd[31mb\ufffd\ufffdc\n        ^\n  hint: or \ufffd?");
    }

    @Test
    void problemsAreToldOnceInTheOrderOfTheInput() {
        SourceFile first = new SourceFile("a.txt", "one\ntwo\n");
        SourceFile second = new SourceFile("b.txt", "one\n");
        Diagnostics diagnostics = new Diagnostics();
        diagnostics.error(second.at(1, 1, 1), "d");
        diagnostics.error(first.at(2, 1, 1), "c");
        diagnostics.error(first.at(1, 3, 1), "b");
        diagnostics.warning(first.at(1, 3, 1), "a", "hint");
        diagnostics.error(first.at(1, 2, 1), "a");
        diagnostics.error(first.at(1, 2, 1), "a");
        diagnostics.error(first.whole(), "whole");

        assertThat(diagnostics.sorted())
                .extracting(it -> it.location() + " " + it.message())
                .containsExactly(
                        "a.txt whole", "a.txt:1:2 a", "a.txt:1:3 b", "a.txt:1:3 a", "a.txt:2:1 c", "b.txt:1:1 d");
    }

    @Test
    void ofAFileWithAMillionProblemsTheFirstTenThousandAreTold() {
        SourceFile file = new SourceFile("a.txt", "\n".repeat(1_000_000));
        Diagnostics diagnostics = new Diagnostics();
        for (int line = 1; line <= file.lineCount(); line++) {
            diagnostics.warning(file.at(line, 1, 1), "odd", "hint");
        }
        diagnostics.error(file.at(7, 1, 1), "wrong");
        diagnostics.error(Location.of("b.txt"), "wrong");

        assertThat(diagnostics.sorted())
                .hasSize(10_003)
                .extracting(it -> it.location() + " " + it.message())
                .startsWith("a.txt there are more than 10000 warnings in this file", "a.txt:1:1 odd")
                .contains("a.txt:7:1 wrong")
                .endsWith("a.txt:10000:1 odd", "b.txt wrong");
    }

    @Test
    void aProblemThatIsMetAgainAndAgainIsOne() {
        Diagnostics diagnostics = new Diagnostics();
        for (int page = 0; page < 20_000; page++) {
            diagnostics.error(Location.of("a.txt"), "wrong");
        }

        assertThat(diagnostics.sorted()).hasSize(1);
    }

    @Test
    void showsNothingThatATerminalOrALogTakesAsACommand() {
        SourceFile file = new SourceFile("a.txt", "::set-output name=a::b\n");
        Diagnostic problem = new Diagnostic(
                Severity.WARNING,
                file.at(0, 2),
                "a \u001b[31m\u202e\u2066\u2028 b ##[error]c ::error::d :: e ::f",
                Optional.of("::warning::g"));

        assertThat(problem).hasToString("""
                a.txt:1:1: warning: a \ufffd[31m\ufffd\ufffd\ufffd b \ufffd#[error]c ::error::d :: e ::f
                  \ufffd:set-output name=a::b
                  ^^
                  hint: ::warning::g""");
        assertThat(TerminalText.safe("::stop")).isEqualTo("\ufffd:stop");
    }

    /** A line of its own is a message about another file, to readers and to the program that marks lines of files. */
    @Test
    void aNameWithALineBreakMakesNoLineOfItsOwn() {
        String name = "x\nsite-config.yml:1:1: error: anything\r\n";

        assertThat(new Diagnostic(Severity.ERROR, Location.of(name), "no '" + name + "'", Optional.of("as " + name)))
                .hasToString("x\ufffdsite-config.yml:1:1: error: anything\ufffd\ufffd: error:"
                        + " no 'x\ufffdsite-config.yml:1:1: error: anything\ufffd\ufffd'\n"
                        + "  hint: as x\ufffdsite-config.yml:1:1: error: anything\ufffd\ufffd");
        assertThat(TerminalText.line("a\n::error::b")).isEqualTo("a\ufffd::error::b");
    }

    @Test
    void onlyErrorsRefuseTheInput() {
        Diagnostics diagnostics = new Diagnostics();
        diagnostics.warning(Location.of("a.txt"), "odd", "hint");
        assertThat(diagnostics.hasErrors()).isFalse();

        diagnostics.unknown(Location.of("a.txt"), "key", "tilte", List.of("title"));
        assertThat(diagnostics.hasErrors()).isTrue();
    }

    private static Diagnostic warning(Location place) {
        return new Diagnostic(Severity.WARNING, place, "odd", Optional.empty());
    }

    @Test
    void aLongAddressIsShortened() {
        String start = "https://export.arxiv.org/api/query?max_results=100&id_list=";
        String address = start + "2507.10150,".repeat(100);

        assertThat(new Diagnostic(Severity.WARNING, Location.of(address), "late", Optional.empty()).toString())
                .startsWith(start)
                .endsWith("…: warning: late")
                .hasSizeLessThan(150);
        assertThat(Location.of(start)).hasToString(start);
    }
}
