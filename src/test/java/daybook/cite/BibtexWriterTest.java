package daybook.cite;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.CountsSteps;
import daybook.WorkGrowth;
import daybook.catalog.CatalogMerger;
import daybook.config.EntrySelection;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.input.ListingFormats;
import daybook.listing.Listing;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads with JBibTeX, an independent parser. */
class BibtexWriterTest {
    private static final long SEED = 20250715;
    private static final String[] PIECES = {
        "{",
        "}",
        "\\",
        "$",
        "%",
        "&",
        "#",
        "_",
        "^",
        "~",
        "\"",
        "@",
        ",",
        "=",
        " and ",
        " ",
        "a",
        "LLM",
        "é",
        "漢",
        "📖",
        "\\input{x}",
        "\\'e",
        "$O(n)$",
        "^^69",
        "\\{",
        "\\}",
        "\\$"
    };

    @Test
    void writesWhatArxivAsksFor() {
        Citation citation = Citations.paper("2507.10150")
                .title("LLM Serving on the Edge")
                .authors(true, "Jan van der Berg", "Otto Example, Jr.", "ATLAS Collaboration")
                .build();

        assertThat(CitationFiles.bibtex(List.of(citation))).isEqualTo("""
                @misc{arxiv.2507.10150,
                  author = {van der Berg, Jan and Example, Jr., Otto and {ATLAS Collaboration} and others},
                  title = {{LLM} Serving on the Edge},
                  year = {2025},
                  eprint = {2507.10150},
                  archivePrefix = {arXiv},
                  eprinttype = {arxiv},
                  primaryClass = {cs.DC},
                  doi = {10.48550/arXiv.2507.10150},
                  url = {https://arxiv.org/abs/2507.10150},
                }
                """);
    }

    @Test
    void writesAPublishedPaperAsAnArticle() {
        Citation citation = Citations.paper("2507.10150")
                .journal("J. Examples & Samples 1, 2 (2026)")
                .doi("10.1000/1_{2}")
                .build();

        assertThat(CitationFiles.bibtex(List.of(citation)))
                .startsWith("@article{")
                .contains("  journal = {J. Examples \\& Samples},\n  volume = {1},\n  pages = {2},\n")
                .contains("  year = {2026},\n")
                .contains("  doi = {10.1000/1_%7B2%7D},\n");
    }

    @Test
    void findsThePartsOfAReferenceWithTex() {
        Citation citation = Citations.paper("2507.10150")
                .journal("Phys. Rev. D {\\bf 112}, 043512 (2025)")
                .build();

        assertThat(CitationFiles.bibtex(List.of(citation)))
                .contains("  journal = {Phys. Rev. D},\n  volume = {112},\n  pages = {043512},\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            100% of A_B & C# at 10^6      | 100\\% of A\\_B \\& C\\# at 10\\textasciicircum{}6
            An $O(n \\log N)$ bound       | An {$O(n \\log N)$} bound
            At z$\\sim$1, of $\\sim 10 $ Gyr | At z{$\\sim$}1, of {$\\sim 10 $} Gyr
            \\(X\\)-evolve by NGC\\,6067   | {$X$}-evolve by {NGC}\\,6067
            It costs $5 and $10           | It costs \\$5 and \\$10
            GPUs for BERT-like 3D nets    | {GPUs} for {BERT}-like {3D} nets
            \\emph{Fast} and 5\\% less    | \\emph{Fast} and 5\\% less
            Schr\\"odinger's {\\o}        | Schr\\"odinger's {\\o}
            One } too many                | One  too many
            The macro \\model or \\ml{}  | The macro model or ml{}
            \\input{/etc/passwd}          | {/etc/passwd}
            $\\input{/etc/passwd}$        | \\${/etc/passwd}\\$
            $\\^^69nput{x}$               | \\$\\textbackslash{}\\textasciicircum{}\\textasciicircum{}69nput{x}\\$
            The set $\\{a\\}$ of \\{b\\} | The set {$\\lbrace a\\rbrace $} of \\textbraceleft{}b\\textbraceright{}
            $5 %$ more                    | {$5 \\%$} more
            α-rays in ΛCDM, 5→6           | {$\\alpha$}-rays in {$\\Lambda$}{CDM}, 5{$\\rightarrow$}6
            CO₂ at 10⁻⁴, $β$ and $x≤y$    | {CO}{$_{2}$} at 10{$^{-}$}{$^{4}$}, {${\\beta}$} and {$x{\\leq}y$}
            $^{18}\\text{F or G}$ \\text{x} | {$^{18}\\mathrm{F\\ or\\ G}$} {x}
            $\\mathbb{R}^d$, $z\\gtrsim 3$ | {$\\mathbf{R}^d$}, {$z\\stackrel{>}{\\sim} 3$}
            $\\foo_2$ of $\\bar{x}$      | foo{$_{2}$} of {$\\bar{x}$}
            H$\\alpha$ and H\\b{eta}       | {H}{$\\alpha$} and {H}{$\\beta$}
            \\u0022 of \\c{c} and \\v s      | u0022 of \\c{c} and \\v s
            A \\i\\nput /etc/passwd survey | A \\i{}nput /etc/passwd survey
            \\i{nput /etc/passwd          | \\i{}nput /etc/passwd
            \\i$\\textsc{nput}$ x        | \\i{}nput x
            \\c\\atcode \\d\\ef\\L\\et    | \\c{}atcode \\d{}ef\\L{}et
            $^\\xspace^5cinput$         | {$^{}^5cinput$}
            {\\bf\\large Q}ueues, {\\small A}b | {\\bf{}Q}ueues, {A}b
            $\\textit{Agents Under_Siege}$ | {$\\textit{Agents Under\\_Siege}$}
            Of $$E=mc^2$$ and \\[x^2\\] | Of {$E=mc^2$} and {$x^2$}
            $\\{x : \\text{$x$ is odd}\\}$ y | x : x is odd y
            A $\\begin{pmatrix}a&b\\end{pmatrix}$ | A a b
            \\ensuremath{\\alpha} of $a&b$ | {$\\alpha$} of {$a\\&b$}
            \\href{https://a.example/_}{a link}, \\textcolor{red}{Red}\\label{l} | {a link}, {Red}
            \\LaTeX is \\dots, \\textfoo{x} | \\LaTeX{} is \\dots, {x}
            """)
    void keepsTheTexOfTitlesAndNothingThatCouldDoHarm(String title, String field) {
        assertThat(BibtexField.title(title)).isEqualTo(field);
    }

    @Test
    void isReadBackForEachPaperOfTheExampleSite() throws Exception {
        Path file = Path.of("content/listings/2025-07-15.cs.DC.txt");
        Diagnostics diagnostics = new Diagnostics();
        List<Listing> listings =
                ListingFormats.read(new SourceFile(file.toString(), Files.readString(file)), diagnostics);
        List<Citation> citations =
                CatalogMerger.merge(listings, Optional.of(Citations.DAY), EntrySelection.ALL, Map.of())
                        .entries()
                        .values()
                        .stream()
                        .map(it -> Citation.of(it, Optional.empty()))
                        .toList();

        Map<Key, BibTeXEntry> entries = read(CitationFiles.bibtex(citations)).getEntries();

        assertThat(citations).hasSize(38);
        assertThat(entries.values().stream()
                        .map(it -> field(it, BibTeXEntry.KEY_TITLE)
                                .replaceAll("[{}]", "")
                                .replace("\\&", "&")))
                .containsExactlyElementsOf(
                        citations.stream().map(Citation::plainTitle).toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {SEED, SEED + 1, SEED + 2, SEED + 3})
    void isReadBackWhateverTheTextsHold(long seed) throws Exception {
        Random random = new Random(seed);
        List<Citation> citations = IntStream.range(0, 500)
                .mapToObj(it -> Citations.paper("2507." + (10000 + it))
                        .title("T" + pieces(random))
                        .authors(random.nextBoolean(), "A" + pieces(random), pieces(random) + "B")
                        .journal("J" + pieces(random))
                        .doi("10.1/" + pieces(random))
                        .build())
                .toList();

        Map<Key, BibTeXEntry> entries = read(CitationFiles.bibtex(citations)).getEntries();

        assertThat(entries).as("seed %d", seed).hasSameSizeAs(citations);
        for (Citation citation : citations) {
            BibTeXEntry entry = Objects.requireNonNull(entries.get(new Key(citation.key())));
            assertThat(field(entry, BibTeXEntry.KEY_TITLE)).isEqualTo(BibtexField.title(citation.title()));
            assertThat(names(field(entry, BibTeXEntry.KEY_AUTHOR)))
                    .as("seed %d: %s", seed, field(entry, BibTeXEntry.KEY_AUTHOR))
                    .hasSize(citation.authors().size() + (citation.truncated() ? 1 : 0));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\(", "$", "$\\$", "{", "\\{", "$\\input ", "\\", "a and ", "~", ", "})
    @CountsSteps
    void workGrowsWithTheLengthOfHostileTexts(String piece) {
        WorkGrowth.assertLinear(16_000, size -> "a" + piece.repeat(size), text -> {
            Citation citation = Citations.paper("2507.10150")
                    .title(text)
                    .authors(false, text)
                    .journal(text)
                    .build();
            for (CitationFormat format : CitationFormat.values()) {
                assertThat(CitationFiles.write(format, List.of(citation))).isNotEmpty();
            }
            for (CitationStyle style : CitationStyle.values()) {
                assertThat(style.write(citation)).isNotEmpty();
            }
            return citation;
        });
    }

    private static BibTeXDatabase read(String bibtex) throws Exception {
        return new BibTeXParser().parse(new StringReader(bibtex));
    }

    private static String field(BibTeXEntry entry, Key key) {
        Value value = Objects.requireNonNull(entry.getField(key));
        return value.toUserString();
    }

    /** The names as BibTeX parts them: by an "and" outside of braces. */
    private static List<String> names(String authors) {
        List<String> names = new ArrayList<>();
        int depth = 0;
        StringBuilder name = new StringBuilder();
        for (String word : authors.split("(?<=[{}\\s])|(?=[{}\\s])")) {
            depth += word.equals("{") ? 1 : word.equals("}") ? -1 : 0;
            if (depth == 0 && word.equals("and")) {
                names.add(name.toString());
                name.setLength(0);
            } else {
                name.append(word);
            }
        }
        names.add(name.toString());
        return names;
    }

    private static String pieces(Random random) {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(it -> PIECES[random.nextInt(PIECES.length)])
                .collect(Collectors.joining());
    }
}
