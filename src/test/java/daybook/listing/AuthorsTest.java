package daybook.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class AuthorsTest {
    @Test
    void hasTheNamesInTheirOrder() {
        List<String> names = List.of("Ada Lovelace", "B", "Émilie du Châtelet");

        Authors authors = new Authors(names, false);

        assertThat(authors.names()).containsExactlyElementsOf(names).isEqualTo(names);
        assertThat(authors.names().get(1)).isEqualTo("B");
        assertThat(authors.names().get(2)).isEqualTo("Émilie du Châtelet");
        assertThat(authors.names().subList(1, 3)).containsExactly("B", "Émilie du Châtelet");
        assertThat(authors)
                .isEqualTo(new Authors(List.copyOf(names), false))
                .hasSameHashCodeAs(new Authors(names, false));
    }

    @Test
    void marksBetweenNamesAreNoAuthors() {
        assertThat(Authors.of(List.of("OpenAI", ":", "王伟", "-", "7"), true))
                .contains(new Authors(List.of("OpenAI", "王伟", "7"), true));
        assertThat(Authors.of(List.of(":", "&"), false)).isEmpty();
        assertThat(Authors.of(List.of(), false)).isEmpty();
    }

    @Test
    void isTheSameFromItsLines() {
        Authors authors = new Authors(List.of("Ada Lovelace", "Charles Babbage"), true);

        assertThat(Authors.ofLines(authors.lines(), true)).isEqualTo(authors);
        assertThatIllegalArgumentException().isThrownBy(() -> Authors.ofLines("", false));
    }

    @Test
    void keepsEachNameOnOneLine() {
        assertThat(new Authors(List.of("Ada\nLovelace", "B"), false).names()).containsExactly("Ada Lovelace", "B");
    }

    @Test
    void cannotBeChanged() {
        List<String> names = new Authors(List.of("Ada"), false).names();

        assertThatThrownBy(() -> names.add("B")).isInstanceOf(UnsupportedOperationException.class);
    }
}
