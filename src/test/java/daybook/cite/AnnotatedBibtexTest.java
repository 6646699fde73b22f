package daybook.cite;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.siteplan.SharedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What stands before entries. The files that the last tests write stay in {@code target/citations}, where a test in
 * {@code .ci/browser} compares them with what the theme's script makes of the BibTeX, and {@code .ci/citations.py} with
 * what other programs read.
 */
class AnnotatedBibtexTest {
    private static final Path FOLDER = Path.of("target/citations");

    @Test
    void aPlainPaperNeedsTheDayOnly() {
        assertThat(annotations(Citations.paper("2507.10150")
                        .title("Queues & LLM serving: 100% of a_b")
                        .authors(true, "Jan van der Berg", "Ada Muster, Jr.", "The ATLAS Collaboration", "Ünal Ödön")
                        .journal("J. Queues 1 (2025)")
                        .doi("10.1000/a_b")
                        .build()))
                .isEmpty();
        assertThat(annotations(Citations.paper("2507.10150")
                        .authors(false, "Gabriel {García Márquez}", "{European Space Agency}")
                        .journal("Proceedings of the 25th Conference on Examples, pp. 12-19 (2019)")
                        .doi("10.1000/1")
                        .build()))
                .isEmpty();
        assertThat(annotations(Citations.paper("2507.10150").build())).containsExactly("% announced 2025-07-15");
    }

    @Test
    void texIsThereAsPlainTextToo() {
        assertThat(annotations(Citations.paper("2507.10150")
                        .title("An $\\mathcal{O}(n)$ bound @ home")
                        .authors(false, "Erd\\H{o}s P\\'al", "Vincent Van der Berg")
                        .build()))
                .containsExactly(
                        "% announced 2025-07-15",
                        "% CSL-JSON {\"title\":\"An O(n) bound \\u0040 home\",\"author\":[{\"family\":\"Pál\",\"given\":\"Erdős\"},"
                                + "{\"family\":\"Berg\",\"given\":\"Vincent\",\"non-dropping-particle\":\"Van der\"}]}");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void programsThatReadBibtexSeeNoMoreThanTheEntries(long seed) {
        List<Citation> citations = HostileCitationsTest.citations(new Random(seed));

        String text = file(citations);

        assertThat(text.lines().filter(it -> it.startsWith("%"))).noneMatch(it -> it.contains("@"));
        assertThat(text.lines().filter(it -> !it.startsWith("%")).toList())
                .isEqualTo(CitationFiles.bibtex(citations).lines().toList());
    }

    @Test
    void allFormatsOfHostilePapersAreThereForTheScriptToBeComparedWith() throws IOException {
        write("all", HostileCitationsTest.citations(new Random(3)));
    }

    @Test
    void allFormatsOfPapersThatMeanTheSameToEachProgramAreThereForOthersToRead() throws IOException {
        write("texts", HostileCitationsTest.citations(new Random(3), HostileCitationsTest.TEXTS));
    }

    /** Writes these and some more as people write them. */
    private static void write(String name, List<Citation> hostile) throws IOException {
        List<Citation> citations = new ArrayList<>(hostile);
        citations.add(Citations.paper("math.GT/0309136")
                .title("{B}races, \\emph{emphasis} and $a_b$")
                .authors(
                        true,
                        "Jan van der Berg",
                        "Vincent Van der Berg",
                        "Gerard 't Hooft",
                        "Ludwig van Beethoven III",
                        "Smith, John, Jr.",
                        "Marks and Spencer Group",
                        "others",
                        "Madonna",
                        "J\\\"org {M}üller",
                        "d'Alembert Jean",
                        "李 明")
                .build());
        citations.add(Citations.paper("2507.10151").build());
        citations.add(Citations.paper("2508.00001")
                .title("The Hα Line of Lyman-α Emitters at $z>6$: 100% of \\method{}'s A & B_1")
                .authors(false, "Ana M. de la Cruz", "Otto Example Jr.", "Wen-Li Wang", "ATLAS Collaboration")
                .build());
        citations.add(Citations.paper("2508.00002")
                .title("{GPU}-Aware \\emph{Scheduling} of H\\b{eta} ``Jobs'' in $O(n)$")
                .authors(false, "J\\\"org M{\\\"u}ller", "Fran\\c{c}ois L'Exemple")
                .journal("Phys. Rev. D 112(3), 043512 (2025)")
                .doi("10.1000/a_b%c")
                .build());
        citations.add(Citations.paper("doi:10.1000/9")
                .authors(false, "Gabriel {García Márquez}", "{European Space Agency}", "Charles de la {Vallée Poussin}")
                .journal("Proceedings of the 25th Conference on \\emph{Examples}, pp. 12-19 (2019)")
                .build());
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(name + ".bib"), file(citations));
        for (CitationFormat format : List.of(CitationFormat.RIS, CitationFormat.CSL_JSON)) {
            Files.writeString(FOLDER.resolve(name + format.suffix()), CitationFiles.write(format, citations));
        }

        assertThat(FOLDER.resolve(name + ".bib")).isNotEmptyFile();
    }

    /** The file of a page that lists these. */
    private static String file(List<Citation> citations) {
        return new Bibliography(citations.stream()
                        .map(it -> new SharedModel<>(CitedPaper.of(it)))
                        .toList())
                .text(it -> "");
    }

    private static List<String> annotations(Citation citation) {
        return citation.bibtex().lines().filter(it -> it.startsWith("%")).toList();
    }
}
