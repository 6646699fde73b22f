package daybook.model;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.catalog.Catalog;
import daybook.catalog.CatalogMerger;
import daybook.config.EntrySelection;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.input.ListingFormats;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AuthorIndexTest {
    /** A catalog of papers by these authors, each on a day of its own. */
    @SafeVarargs
    private static Catalog catalog(List<String>... papers) {
        Diagnostics diagnostics = new Diagnostics();
        String lines = IntStream.range(0, papers.length)
                .mapToObj(it -> String.format(Locale.ROOT, """
                        {"listing":1,"source":"arxiv","category":"cs.DC","date":"2025-07-%02d"}
                        {"id":"2507.%05d","kind":"new","title":"T","authors":[%s]}
                        """, it + 1, it + 1, names(papers[it])))
                .collect(Collectors.joining());
        Catalog catalog = CatalogMerger.merge(
                ListingFormats.read(new SourceFile("a.jsonl", lines), diagnostics),
                Optional.empty(),
                EntrySelection.ALL,
                Map.of());
        assertThat(diagnostics.sorted()).isEmpty();
        return catalog;
    }

    private static String names(List<String> names) {
        return names.stream().map(it -> '"' + it + '"').collect(Collectors.joining(","));
    }

    private static AuthorIndex book(int fewest, Catalog catalog) {
        return new AuthorIndex(catalog, OptionalInt.of(fewest));
    }

    @Test
    void anAuthorWithEnoughPapersHasAPage() {
        Catalog catalog = catalog(List.of("Ada", "Zoë B. Ångström"), List.of("Zoë B. Ångström"));

        assertThat(book(2, catalog).authors()).extracting(Author::name).containsExactly("Zoë B. Ångström");
        assertThat(book(1, catalog).authors()).extracting(Author::name).containsExactly("Ada", "Zoë B. Ångström");
        assertThat(new AuthorIndex(catalog, OptionalInt.empty()).authors()).isEmpty();
    }

    @Test
    void namesThatDifferInAccentsCaseAndFullStopsAreOneAuthorCalledAsMostPapersDo() {
        AuthorIndex book = book(
                3,
                catalog(
                        List.of("Zoe B Angstrom"),
                        List.of("Zoë B. Ångström"),
                        List.of("Zoë B. Ångström"),
                        List.of("Z")));

        assertThat(book.authors()).singleElement().satisfies(author -> {
            assertThat(author.name()).isEqualTo("Zoë B. Ångström");
            assertThat(author.spellings()).containsExactly("Zoe B Angstrom");
            assertThat(author.entries()).hasSize(3);
            assertThat(author.path()).hasToString("/authors/zoe-b-angstrom.html");
        });
        assertThat(book.of("Zoe B Angstrom")).isEqualTo(book.of("Zoë B. Ångström"));
        assertThat(book.of("Z")).isEmpty();
    }

    @Test
    void aPaperThatNamesAnAuthorTwiceCountsOnce() {
        assertThat(book(2, catalog(List.of("Jan Novák", "Jan Novak"))).authors())
                .isEmpty();
    }

    @Test
    void papersOfLargeCollaborationsCountForNoAuthor() {
        List<String> hundred =
                IntStream.range(0, 100).mapToObj(it -> "A B" + it).toList();
        List<String> more = IntStream.range(0, 101).mapToObj(it -> "C D" + it).toList();

        assertThat(book(1, catalog(hundred, more)).authors())
                .hasSize(100)
                .allMatch(it -> it.name().startsWith("A"));
    }

    @Test
    void authorsAreSortedByTheirFamilyNamesWhateverTheAccents() {
        Catalog catalog = catalog(List.of("Ada Zorn", "Émile Étoile", "Eva Etter", "van der Aa, Jan", "Ørsted, Hans"));

        assertThat(book(1, catalog).authors())
                .extracting(Author::inverted)
                .containsExactly("Étoile, Émile", "Etter, Eva", "Ørsted, Hans", "van der Aa, Jan", "Zorn, Ada");
    }

    @Test
    void authorsAreSortedByTheFamilyNamesThatSourcesStateAtTheAddressesTheyHadBefore() {
        List<String> stated =
                List.of("{OpenAI Inc.}", "Gabriel {García Márquez}", "Jan van der {Hat Head}", "{Foo, Inc.}");
        List<String> bare = List.of("OpenAI Inc.", "Gabriel García Márquez", "Jan van der Hat Head", "Foo, Inc.");

        assertThat(book(1, catalog(stated)).authors())
                .extracting(Author::inverted)
                .containsExactly("Foo, Inc.", "García Márquez, Gabriel", "OpenAI Inc.", "van der Hat Head, Jan");
        assertThat(book(1, catalog(stated)).authors())
                .extracting(Author::name)
                .containsExactly("Foo, Inc.", "Gabriel García Márquez", "OpenAI Inc.", "Jan van der Hat Head");
        assertThat(book(1, catalog(stated)).authors())
                .allMatch(it -> it.spellings().isEmpty());
        assertThat(book(1, catalog(stated)).authors())
                .extracting(Author::slug)
                .containsExactlyInAnyOrderElementsOf(book(1, catalog(bare)).authors().stream()
                        .map(Author::slug)
                        .toList());
    }

    @Test
    void oneOfTheSourcesOfANameStatesItsParts() {
        Catalog catalog = catalog(List.of("Gabriel García Márquez"), List.of("Gabriel {García Márquez}", "Ada Byron"));

        assertThat(book(2, catalog).authors()).extracting(Author::inverted).containsExactly("García Márquez, Gabriel");
    }

    @Test
    void anAuthorCalledIndexDoesNotTakeThePlaceOfTheList() {
        assertThat(book(1, catalog(List.of("Index"))).authors().get(0).path()).hasToString("/authors/index_.html");
    }
}
