package daybook.source.arxiv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArxivCategoriesTest {
    @Test
    void knowsTheNamesOfCategoriesAndArchives() {
        assertThat(ArxivCategories.name("cs.DC")).contains("Distributed, Parallel, and Cluster Computing");
        assertThat(ArxivCategories.name("astro-ph")).contains("Astrophysics");
        assertThat(ArxivCategories.name("cs.dc")).isEmpty();
    }

    @Test
    void tellsCategoriesOfTheSameNameApart() {
        assertThat(ArxivCategories.distinctName("stat.ML")).contains("Machine Learning (stat.ML)");
        assertThat(ArxivCategories.distinctName("cs.OS")).contains("Operating Systems");
        assertThat(ArxivCategories.distinctName("cs.XX")).isEmpty();
    }

    @Test
    void anAliasHasNoListingsOfItsOwn() {
        assertThat(ArxivCategories.announcedAs("cs.SY")).contains("eess.SY");
        assertThat(ArxivCategories.announcedAs("eess.SY")).isEmpty();
        assertThat(ArxivCategories.listed())
                .contains("eess.SY", "math-ph", "cs", "astro-ph")
                .doesNotContain("cs.SY", "math.MP");
        assertThat(ArxivCategories.of("Systems and Control", List.of())).contains("eess.SY");
        assertThat(ArxivCategories.of("Systems and Control", List.of(about("cs.SY"))))
                .contains("cs.SY");
    }

    @Test
    void aNameOfTwoCategoriesMeansTheOneThatMostAnnouncementsHave() {
        assertThat(ArxivCategories.codes("Machine Learning")).containsExactly("cs.LG", "stat.ML");
        List<List<String>> announcements = List.of(about("stat.ML", "cs.LG"), about("stat.ML"), about("math.PR"));

        assertThat(ArxivCategories.of("Machine Learning", announcements)).contains("stat.ML");
        assertThat(ArxivCategories.of("Machine Learning", List.of())).contains("cs.LG");
        assertThat(ArxivCategories.of("Millinery", announcements)).isEmpty();
    }

    @Test
    void whatAnnouncementsHaveInCommonIsTheCategoryTheyCanBeAListingOf() {
        assertThat(ArxivCategories.common(List.of(about("math.PR", "stat.ML"), about("stat.ML", "math.PR", "cs.LG"))))
                .contains("math.PR");
        assertThat(ArxivCategories.common(List.of(about("q-fin.TR", "math.PR"), about("q-fin.RM"))))
                .contains("q-fin");
        assertThat(ArxivCategories.common(List.of(about("gr-qc"), about("hep-th"))))
                .isEmpty();
        assertThat(ArxivCategories.common(List.of())).isEmpty();
    }

    @Test
    void onePaperOfManyMayHaveLeftTheCommonCategory() {
        List<List<String>> many = new ArrayList<>(Collections.nCopies(9, about("astro-ph", "hep-ex")));
        many.add(about("hep-ex"));

        assertThat(ArxivCategories.common(many)).contains("astro-ph");
    }

    private static List<String> about(String... subjects) {
        return List.of(subjects);
    }
}
