package daybook.input;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.format.ListingFormat;
import daybook.format.csl.CslJsonFormat;
import daybook.format.feed.FeedFormat;
import daybook.listing.Announcement;
import daybook.listing.Listing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads lists of other people, which are not ours to hand on. */
@Tag(SharedData.TAG)
class SharedListsTest {
    private static final Path FOLDER = SharedData.FOLDER;

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void readsEveryEntryOfALargeBibliography() throws IOException {
        String text = text("other/zotero_library_2026_0605.bib");
        List<String> entries = Pattern.compile("(?m)^(?=@)").splitAsStream(text).toList();
        Pattern identity = Pattern.compile("(?m)^ +(?:doi|eprint|howpublished) = ");
        long identified =
                entries.stream().filter(it -> identity.matcher(it).find()).count();

        List<Announcement> read = read("other/zotero_library_2026_0605.bib");

        assertThat((long) read.size()).isEqualTo(identified);
        assertThat(diagnostics.sorted())
                .singleElement()
                .asString()
                .contains((entries.size() - identified) + " entries have neither an eprint number");
        assertThat(read).filteredOn(it -> it.abstractText().isPresent()).hasSizeGreaterThan(990);
        assertThat(read)
                .filteredOn(it -> it.id().isBare())
                .hasSizeGreaterThanOrEqualTo(count("(?m)^ +archiveprefix = \\{arXiv\\}", text));
    }

    /** These are the cases of another program's tests, many of which hold an array of items. */
    @Test
    void readsEveryItemThatAnAddressOrDoiIdentifies() throws IOException {
        JsonNode cases = new JsonMapper().readTree(text("other/csl_bibtex_input.json"));
        int identified = 0;
        int read = 0;
        for (JsonNode array : arrays(cases)) {
            for (JsonNode item : array) {
                identified += item.has("title") && (item.has("DOI") || item.has("URL")) ? 1 : 0;
            }
            // What has a full date stands in the list and on its day.
            read += new CslJsonFormat()
                    .read(new SourceFile("items.json", array.toString()), diagnostics).stream()
                            .filter(it -> it.date().isEmpty())
                            .mapToInt(it -> it.announcements().size())
                            .sum();
        }
        assertThat(identified).isPositive();
        assertThat(read).isEqualTo(identified);
        assertThat(diagnostics.hasErrors()).isFalse();
    }

    /** The arrays that hold nothing but objects with types. */
    private static List<JsonNode> arrays(JsonNode node) {
        List<JsonNode> arrays = new ArrayList<>();
        for (JsonNode child : node) {
            boolean items = child.isArray() && !child.isEmpty();
            for (JsonNode item : child) {
                items &= item.has("type");
            }
            arrays.addAll(items ? List.of(child) : arrays(child));
        }
        return arrays;
    }

    @Test
    void readsAsManyLinksAsAnAwesomeListSaysItHas() throws IOException {
        String text = text("other/awesome-java_README.md");
        int stated = Pattern.compile("(\\d+) (?:projects|resources)(?: ·|<)")
                .matcher(text.lines()
                        .filter(it -> it.startsWith("<sub>"))
                        .findFirst()
                        .orElseThrow())
                .results()
                .mapToInt(it -> Integer.parseInt(it.group(1)))
                .sum();

        List<Announcement> read = read("other/awesome-java_README.md");

        assertThat(read.size()).isEqualTo(stated);
        assertThat(read).allSatisfy(it -> assertThat(it.subjects()).hasSize(1));
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void noTwoFormatsRecogniseTheSameFileButThatOfFeedsWhatSourcesWriteAsFeeds() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            List<Path> texts = files.filter(Files::isRegularFile)
                    .filter(it -> it.toString().matches(".*\\.(?:txt|html|bib|json|md|xml|rdf)"))
                    .sorted()
                    .toList();
            for (Path path : texts) {
                SourceFile file = new SourceFile(
                        path.toString(), text(FOLDER.relativize(path).toString()));
                assertThat(ListingFormats.ALL.stream()
                                .filter(it -> it.recognises(file) && !(it instanceof FeedFormat))
                                .map(ListingFormat::name))
                        .as(path.toString())
                        .hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    private List<Announcement> read(String name) throws IOException {
        List<Listing> listings = ListingFormats.read(new SourceFile(name, text(name)), diagnostics);
        assertThat(diagnostics.sorted()).noneMatch(it -> it.severity() == Diagnostic.Severity.ERROR);
        return listings.stream().flatMap(it -> it.announcements().stream()).toList();
    }

    private static String text(String name) throws IOException {
        return new String(Files.readAllBytes(FOLDER.resolve(name)), StandardCharsets.UTF_8);
    }

    private static int count(String pattern, String text) {
        return (int) Pattern.compile(pattern).matcher(text).results().count();
    }
}
