package daybook.input;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.listing.AnnouncementKind;
import daybook.listing.Listing;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingFormatsTest {
    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void listingsOfOneFileForTheSameCategoryAndDayAreOne() {
        List<Listing> listings = ListingFormats.read(new SourceFile("listings.jsonl", """
            {"listing":1,"source":"arxiv","category":"math.CO","date":"2023-03-03","stated":{"new":2}}
            {"kind":"new","id":"2303.00001","title":"Hats"}
            {"listing":1,"source":"arxiv","category":"math.CO","date":"2023-03-02"}
            {"kind":"new","id":"2303.00003","title":"Caps"}
            {"listing":1,"source":"arxiv","category":"math.CO","date":"2023-03-03","stated":{"new":1,"cross":1},"from":"https://arxiv.org/"}
            {"kind":"new","id":"2303.00001","title":"Hats"}
            {"kind":"cross","id":"2303.00002","title":"Heads"}
            """), diagnostics);

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(listings)
                .extracting(
                        it -> it.date().orElseThrow() + " " + it.announcements().size())
                .containsExactly("2023-03-03 2", "2023-03-02 1");
        assertThat(listings.get(0).stated()).isEqualTo(Map.of(AnnouncementKind.NEW, 2, AnnouncementKind.CROSS, 1));
        assertThat(listings.get(0).from()).contains("https://arxiv.org/");
    }

    @ParameterizedTest
    @CsvSource({"hats.html, '', warning", "hats.jsonl, '', error", "hats.jsonl, ' ', error", "hats.html, '\0\0', error"
    })
    void anEmptyFileIsAnErrorIfThereWasSomething(String name, String text, String severity) {
        assertThat(ListingFormats.read(new SourceFile(name, text), diagnostics)).isEmpty();

        assertThat(diagnostics.sorted())
                .singleElement()
                .asString()
                .startsWith(name + ": " + severity + ": the file is empty");
    }

    @Test
    void aFileOfNoKnownFormatIsAnErrorThatNamesTheKnownOnes() {
        assertThat(ListingFormats.read(new SourceFile("hats.txt", "Hats."), diagnostics))
                .isEmpty();

        assertThat(diagnostics.sorted().get(0).hint().orElseThrow())
                .contains("arXiv listing e-mail")
                .contains("BibTeX")
                .contains("CSL-JSON")
                .contains("JSON Feed")
                .contains("list of links in Markdown");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        feeds.opml | <opml version="2.0"><body/></opml> | name it under sources, as in opml:content/feeds.opml
        mine.txt | 2507.10150\\n\\nhttps://arxiv.org/abs/2507.10139v2\\n | run daybook add - < mine.txt
        mine.txt | doi:10.1145/1 | run daybook add - < mine.txt
        hats.md | # Hats\\n\\n- Felt\\n | no item of this list has a link
        hats.json | [{"title": "Felt"}] | an item of CSL-JSON needs a type
        """)
    void aFileOfNoKnownFormatThatPeopleTakeForAListingIsAnErrorThatSaysWhatToDo(String name, String text, String hint) {
        ListingFormats.read(new SourceFile(name, text.replace("\\n", "\n")), diagnostics);

        assertThat(diagnostics.sorted().get(0).hint().orElseThrow()).contains(hint);
    }
}
