package daybook.render;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.render.compiled.RenderedHtml;
import daybook.siteplan.Partial;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartialCacheTest {
    private record Card(String title) {}

    private static final int LEAST = 8;

    private final List<Partial<Card>> cards = IntStream.range(0, 10 * LEAST)
            .mapToObj(it -> new Partial<>("card", new Card("Paper " + it)))
            .toList();

    private final List<Partial<?>> rendered = new ArrayList<>();

    private final PartialCache cache = new PartialCache(LEAST, card -> {
        rendered.add(card);
        return RenderedHtml.of(((Card) card.value()).title());
    });

    @Test
    void whatWasAskedForLatelyIsNotRenderedAgain() {
        for (int first = 0; first + LEAST <= cards.size(); first++) {
            // As pages of one day after the other do.
            cards.subList(first, first + LEAST).forEach(cache::get);
        }
        assertThat(rendered).isEqualTo(cards);
    }

    @Test
    void noMoreThanTwiceAsManyAreHeld() {
        cards.forEach(cache::get);
        rendered.clear();
        cards.subList(0, cards.size() - 2 * LEAST).forEach(cache::get);
        assertThat(rendered).hasSize(cards.size() - 2 * LEAST);
    }

    @Test
    void eachPartialHasItsOwnHtml() {
        for (Partial<Card> card : cards) {
            assertThat(cache.get(card)).hasToString(card.value().title());
            assertThat(cache.get(cards.get(0))).hasToString("Paper 0");
        }
    }
}
