package daybook.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.query.QueryParser;
import daybook.query.QuerySyntaxException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryDocumentTest {
    private static final Entry ENTRY = Announcements.catalog(List.of(Announcements.listing(
                    LocalDate.of(2025, 7, 15),
                    "cs.DC",
                    Announcements.paper("2507.10150").doi("10.1000/Hats.7").build())))
            .newestFirst()
            .get(0);

    @ParameterizedTest
    @CsvSource({
        "id:2507.10150, true",
        "id:10.1000/hats.7, true",
        "id:https://doi.org/10.1000/HATS.7, true",
        "id:10.1000/hats.8, false",
    })
    void anEntryIsFoundByItsIdentifierAndByThePublishersDoi(String query, boolean found) throws QuerySyntaxException {
        assertThat(QueryParser.parse(query).matches(EntryDocument.of(ENTRY, CuratorMarks.NONE)))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rating:4", "rating:*", "pick:yes", "tag:hats"})
    void anEntryIsFoundByWhatCuratorsSayOfIt(String query) throws QuerySyntaxException {
        CuratorMarks marks = new CuratorMarks(List.of("hats"), 4, true);

        assertThat(QueryParser.parse(query).matches(EntryDocument.of(ENTRY, marks)))
                .isTrue();
        assertThat(QueryParser.parse(query).matches(EntryDocument.of(ENTRY, CuratorMarks.NONE)))
                .isFalse();
    }
}
