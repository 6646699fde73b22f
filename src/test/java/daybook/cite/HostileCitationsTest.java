package daybook.cite;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.format.bibtex.BibtexFormat;
import daybook.listing.Announcement;
import daybook.listing.EntryId;
import daybook.listing.Listing;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is read back of citations whose titles, names, identifiers and addresses strangers made up. */
class HostileCitationsTest {
    private static final int PAPERS = 300;

    /** What means the same to each program that reads citations, or nothing. */
    static final List<String> TEXTS = List.of(
            "}}\n@misc{evil,",
            "}},\n",
            "@comment{",
            "@string{a=",
            "@preamble{\"",
            "\\input{x}",
            "\\",
            "{",
            "}",
            "\"",
            "%",
            "%7D",
            "#",
            "$",
            "&",
            "~",
            "^^5c",
            ",",
            "=",
            "\nER  - \nTY  - JOUR\nTI  - evil\n",
            "\r\nAU  - Evil",
            "\u2028TY  - BOOK",
            "\u0085ER  - ",
            "\u000b",
            "\u001cTY  - BOOK",
            "\0",
            "\u202e",
            "\"}],[{\"id\":\"evil\"",
            "\\u0022",
            "</script>",
            "a",
            "LLM",
            "é",
            "\ud83d\udcd6",
            " and ",
            "10.1/",
            "_",
            "(",
            ";",
            "?",
            "*",
            "[",
            "]",
            "|",
            "`",
            "'");

    /** Commands that could be joined to others; what accents mean without a letter is for each program to say. */
    private static final List<String> COMMANDS = List.of(
            "\\i",
            "\\o",
            "\\c",
            "\\d",
            "\\nput ",
            "{nput ",
            "nput",
            "\\penout",
            "\\atcode",
            "\\ef",
            "$\\textsc{nput}$",
            "$\\i\\xspace*nput$",
            "$^\\xspace^5cinput$",
            "\\bf",
            "\\large");

    private static final List<String> PIECES =
            Stream.of(TEXTS, COMMANDS).flatMap(List::stream).toList();

    /** Commands that the pieces could be joined to. */
    private static final Pattern JOINED = Pattern.compile(
            "\\\\(?:input|openout|catcode|def|csname|let|read)(?![A-Za-z])|\\^\\^|\\\\(?:i|o|c|d|bf)(?:[A-Za-z]{2}|[@é])");

    /** The lines of a file for programs that know more line ends than others. */
    private static final Pattern LINE_END = Pattern.compile("\\R|[\\u001c-\\u001e]");

    private static final Pattern RIS_LINE = Pattern.compile(
            "(?:TY|ID|AU|TI|PY|DA|JO|DB|AN|M3|DO|UR|AB|KW|PB|SP|EP|VL|IS|A1|T1|T2|Y1|N1|N2|UR)  - .*|ER  - ?|");

    @Test
    void anAddressOfDoiOrgEndsNoEntryAndBeginsNoOther() throws Exception {
        Citation citation =
                Citations.paper("doi:10.1000/c}}@misc{evil,title={x}}").build();

        BibTeXEntry entry = bibtex(List.of(citation)).get(0);

        assertThat(field(entry, "url")).isEqualTo("https://doi.org/10.1000/c%7D%7D@misc%7Bevil,title=%7Bx%7D%7D");
        assertThat(field(entry, "doi")).isEqualTo("10.1000/c%7D%7D@misc%7Bevil,title=%7Bx%7D%7D");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void eachFormatIsReadBackAsManyEntriesWithTheirIdentities(long seed) throws Exception {
        List<Citation> citations = citations(new Random(seed));
        List<String> keys = citations.stream().map(Citation::key).toList();

        List<BibTeXEntry> entries = bibtex(citations);
        assertThat(entries)
                .as("BibTeX, seed %d", seed)
                .extracting(it -> it.getKey().getValue())
                .isEqualTo(keys);
        for (BibTeXEntry entry : entries) {
            assertThat(field(entry, "url")).as("seed %d", seed).doesNotContainPattern("[{}\\\\\\s]");
        }

        String ris = CitationFiles.ris(citations);
        assertThat(Arrays.asList(LINE_END.split(ris)))
                .as("RIS, seed %d", seed)
                .allMatch(it -> RIS_LINE.matcher(it).matches());
        assertThat(lines(ris, "TY  - ")).hasSameSizeAs(keys);
        assertThat(lines(ris, "ER  - ")).hasSameSizeAs(keys);
        assertThat(lines(ris, "ID  - ")).isEqualTo(keys);

        JsonNode csl = JsonMapper.shared().readTree(CitationFiles.cslJson(citations));
        assertThat(StreamSupport.stream(csl.spliterator(), false)
                        .map(it -> it.get("id").asString())
                        .toList())
                .as("CSL-JSON, seed %d", seed)
                .isEqualTo(keys);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void noPiecesMakeACommandTogether(long seed) {
        assertThat(CitationFiles.bibtex(citations(new Random(seed))).lines())
                .as("seed %d", seed)
                .noneMatch(it -> JOINED.matcher(it).find());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void daybookReadsItsOwnBibtexAsTheSamePapers(long seed) {
        List<Citation> citations = citations(new Random(seed));

        List<Listing> listings =
                new BibtexFormat().read(new SourceFile("a.bib", CitationFiles.bibtex(citations)), new Diagnostics());

        assertThat(listings.stream()
                        .flatMap(it -> it.announcements().stream())
                        .map(Announcement::id)
                        .map(EntryId::scheme)
                        .filter(it -> it.equals("arxiv")))
                .as("seed %d", seed)
                .hasSize(PAPERS / 3);
        assertThat(listings.stream().flatMap(it -> it.announcements().stream()))
                .as("seed %d", seed)
                .hasSizeLessThanOrEqualTo(PAPERS);
    }

    static List<Citation> citations(Random random) {
        return citations(random, PIECES);
    }

    /**
     * A third each of papers of arXiv, of those with a DOI, and of addresses.
     *
     * @param pieces of which their texts are made
     */
    static List<Citation> citations(Random random, List<String> pieces) {
        return IntStream.range(0, PAPERS)
                .mapToObj(it -> Citations.paper(
                                switch (it % 3) {
                                    case 0 -> "2507." + (10_000 + it);
                                    case 1 ->
                                        "doi:10.1000/" + it
                                                + pieces(random, pieces).replaceAll("[\\s\\p{C}]", "");
                                    default -> "url:https://t.example/" + it;
                                })
                        .title("T" + pieces(random, pieces))
                        .authors(random.nextBoolean(), "A" + pieces(random, pieces), pieces(random, pieces) + "B")
                        .journal("J" + pieces(random, pieces))
                        .doi("10.1/" + pieces(random, pieces))
                        .build())
                .toList();
    }

    private static String pieces(Random random, List<String> pieces) {
        return IntStream.range(0, random.nextInt(8))
                .mapToObj(it -> pieces.get(random.nextInt(pieces.size())))
                .collect(Collectors.joining());
    }

    private static List<BibTeXEntry> bibtex(List<Citation> citations) throws Exception {
        return List.copyOf(new BibTeXParser()
                .parse(new StringReader(CitationFiles.bibtex(citations)))
                .getEntries()
                .values());
    }

    private static String field(BibTeXEntry entry, String name) {
        Value value = entry.getField(new Key(name));
        return value == null ? "" : value.toUserString();
    }

    private static List<String> lines(String ris, String tag) {
        return Arrays.stream(LINE_END.split(ris))
                .filter(it -> it.startsWith(tag))
                .map(it -> it.substring(tag.length()))
                .toList();
    }
}
