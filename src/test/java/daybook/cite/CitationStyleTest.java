package daybook.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CitationStyleTest {
    private static final Citation PREPRINT = Citations.paper("2507.10150")
            .title("Does it scale?")
            .authors(false, "Jean-Paul van der Berg", "Ada B. Example Jr.", "ATLAS Collaboration")
            .build();
    private static final Citation ARTICLE = Citations.paper("2507.10150")
            .authors(false, "Ada Example", "Bo Sample")
            .journal("J. Examples 1, 2 (2026)")
            .doi("10.1000/1")
            .build();

    private static final Citation IN_PROCEEDINGS = Citations.paper("doi:10.1000/1")
            .authors(false, "Gabriel {García Márquez}", "{European Space Agency}")
            .journal("Proceedings of the 25th Conference on Examples, pp. 12-19 (2019)")
            .build();

    @Test
    void citesWhatIsInProceedings() {
        assertThat(CitationStyle.APA.write(IN_PROCEEDINGS))
                .isEqualTo("García Márquez, G., & European Space Agency. (2019). A title. "
                        + "In Proceedings of the 25th Conference on Examples (pp. 12–19). https://doi.org/10.1000/1");
        assertThat(CitationStyle.IEEE.write(IN_PROCEEDINGS))
                .isEqualTo("G. García Márquez and European Space Agency, “A title,” "
                        + "in Proceedings of the 25th Conference on Examples, 2019, pp. 12–19. doi: 10.1000/1.");
    }

    @Test
    void citesInApa() {
        assertThat(CitationStyle.APA.write(PREPRINT))
                .isEqualTo("van der Berg, J.-P., Example, A. B., Jr., & ATLAS Collaboration. (2025). "
                        + "Does it scale? (arXiv:2507.10150). arXiv. https://doi.org/10.48550/arXiv.2507.10150");
        assertThat(CitationStyle.APA.write(ARTICLE))
                .isEqualTo(
                        "Example, A., & Sample, B. (2026). A title. J. Examples, 1, 2. " + "https://doi.org/10.1000/1");
    }

    @Test
    void citesInIeee() {
        assertThat(CitationStyle.IEEE.write(PREPRINT))
                .isEqualTo("J.-P. van der Berg, A. B. Example Jr., and ATLAS Collaboration, “Does it scale?” "
                        + "Jul. 15, 2025, arXiv: arXiv:2507.10150. doi: 10.48550/arXiv.2507.10150.");
        assertThat(CitationStyle.IEEE.write(ARTICLE))
                .isEqualTo("A. Example and B. Sample, “A title,” J. Examples, vol. 1, p. 2, 2026, doi: 10.1000/1.");
    }

    @Test
    void citesALinkWithItsAddress() {
        Citation link = Citations.paper("url:https://example.org/a").build();

        assertThat(CitationStyle.APA.write(link)).isEqualTo("A title. (2025). https://example.org/a");
        assertThat(CitationStyle.IEEE.write(link)).isEqualTo("“A title.” [Online]. Available: https://example.org/a");
    }

    @Test
    void namesNoMoreAuthorsThanTheStylesDo() {
        String[] names =
                IntStream.rangeClosed(1, 21).mapToObj(it -> "Ada E" + it).toArray(String[]::new);
        Citation whole = Citations.paper("2507.10150").authors(false, names).build();
        Citation cut = Citations.paper("2507.10150").authors(true, names).build();

        assertThat(CitationStyle.APA.write(whole))
                .contains("E18, A., E19, A., … E21, A. (2025)")
                .doesNotContain("E20");
        assertThat(CitationStyle.APA.write(cut))
                .contains("E19, A., et al. (2025)")
                .doesNotContain("E20");
        assertThat(CitationStyle.IEEE.write(whole)).startsWith("A. E1 et al., “");
    }
}
