package daybook.format.arxiv;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.format.AuthorList;
import daybook.listing.Authors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListedAuthorsTest {
    @Test
    void aHundredAuthorsAreCutOnAPageOnly() {
        String hundred = IntStream.rangeClosed(1, 100)
                .mapToObj(number -> "Ada Byron " + "I".repeat(number))
                .collect(Collectors.joining(", "));

        assertThat(ListedAuthors.of(hundred)).map(Authors::truncated).contains(true);
        assertThat(ListedAuthors.of(hundred + ", Li Wei"))
                .map(Authors::truncated)
                .contains(false);
        assertThat(AuthorList.of(hundred)).map(Authors::truncated).contains(false);
    }
}
