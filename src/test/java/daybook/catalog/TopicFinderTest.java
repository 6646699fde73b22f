package daybook.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.config.SiteConfig;
import daybook.config.SiteConfigReader;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.input.ListingFormats;
import daybook.listing.EntryId;
import daybook.query.QueryParser;
import daybook.query.QuerySyntaxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The topics of the example site over the bundled listing, as a person chose them. */
class TopicFinderTest {
    private final Diagnostics diagnostics = new Diagnostics();
    private SiteConfig config;
    private List<Topic> topics;

    @BeforeEach
    void readTheExampleSite() throws IOException {
        Catalog catalog =
                Announcements.catalog(ListingFormats.read(file("content/listings/2025-07-15.cs.DC.txt"), diagnostics));
        config = SiteConfigReader.read(file("site-config.yml"), Set.of("en"), diagnostics)
                .orElseThrow();
        Map<EntryId, CuratorMarks> marks = Map.of(
                id("2507.10139"),
                new CuratorMarks(List.of("graphs", "production"), 0, false),
                id("2507.10367"),
                new CuratorMarks(List.of("production"), 0, false));
        topics = TopicFinder.of(catalog, config.topics(), it -> EntryTopics.of(it, marks), diagnostics);
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "llm-serving, 2411.13820 2506.09397 2507.02620 2507.09019 2507.09201 2507.09942 2507.10069 2507.10150 2507.10259",
        "scheduling, 2409.03778 2507.08954 2507.10026 2507.10069 2507.10150 2507.10259",
        "speculation, 2405.12079 2506.09397 2507.02620 2507.09019",
        "edge, 2504.03668 2506.09397 2507.02620 2507.06011 2507.09201 2507.09546 2507.09942 2507.10026",
        "federated-learning, 2502.04850 2506.07605 2507.09546 2507.10160 2507.10325 2507.10430",
        "serverless, 2405.12079 2409.09202 2507.08954",
        "consensus, 2506.23395 2507.08348 2507.10413",
        "fairness, 2502.04850 2507.08846 2507.08954",
        "memory, 2411.02814 2507.07223 2507.09201",
        "production, 2507.10139 2507.10367",
    })
    void findsExactlyThePapersOfATopic(String slug, String papers) {
        assertThat(papers(topic(slug))).isEqualTo(Set.of(papers.split(" ")));
    }

    @Test
    void keepsTheOrderOfTheConfigurationThenSortsSubjectsByCode() {
        assertThat(topics.stream().filter(Topic::isCurated).map(Topic::slug))
                .containsExactly(
                        "llm-serving",
                        "scheduling",
                        "speculation",
                        "edge",
                        "federated-learning",
                        "serverless",
                        "consensus",
                        "fairness",
                        "memory",
                        "production");
        assertThat(topics.stream().filter(it -> !it.isCurated()).map(Topic::slug))
                .isSorted()
                .doesNotHaveDuplicates()
                .contains("cs.DC");
        assertThat(topic("cs.DC").title()).isEqualTo("Distributed, Parallel, and Cluster Computing");
        assertThat(papers(topic("cs.DC"))).hasSize(38);
    }

    @Test
    void listsTheNewestFirst() {
        assertThat(topics).allSatisfy(it -> assertThat(it.entries()).isSortedAccordingTo(Catalog.NEWEST_FIRST));
    }

    @Test
    void keepsATopicThatFindsNothing() {
        List<Topic> empty = TopicFinder.of(
                Announcements.catalog(List.of()), config.topics(), it -> EntryTopics.of(it, Map.of()), diagnostics);

        assertThat(empty)
                .hasSameSizeAs(config.topics())
                .allMatch(it -> it.entries().isEmpty());
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void warnsOfATopicThatFindsNothingAmongThePapersOfASite() {
        Catalog one = Announcements.catalog(List.of(Announcements.listing(
                LocalDate.of(2025, 7, 15),
                "cs.DC",
                Announcements.paper("2507.10150").title("Edge").build())));

        TopicFinder.of(one, config.topics(), it -> EntryTopics.of(it, Map.of()), diagnostics);

        assertThat(diagnostics.hasErrors()).isFalse();
        assertThat(diagnostics.sorted())
                .hasSize(config.topics().size() - 1)
                .allMatch(it -> it.message().endsWith("finds no paper"))
                .noneMatch(it -> it.message().contains("'edge'"));
    }

    @Test
    void namesTheListingOrThePaperThatHasTheCategoryOfATopic() {
        Catalog catalog = Announcements.catalog(List.of(Announcements.listing(
                LocalDate.of(2025, 7, 15),
                "edge",
                Announcements.paper("2507.10150").subjects("memory").build())));

        TopicFinder.of(catalog, config.topics(), it -> EntryTopics.of(it, Map.of()), diagnostics);

        assertThat(diagnostics.sorted())
                .filteredOn(it -> it.message().endsWith("is a subject category, which is a topic by itself"))
                .extracting(it -> it.hint().orElseThrow())
                .containsExactly(
                        "give this topic another slug; the category is that of the listing of 2025-07-15, which has"
                                + " 2507.10150",
                        "give this topic another slug; the category is one of 2507.10150");
    }

    @ParameterizedTest
    @CsvSource({
        "ti:h2o, true",
        "ti:mathbf, false",
        "ti:bound, true",
        "au:maria, true",
        "au:garcia_m, true",
        "abs:frechet, true",
        "abs:Fréchet, true",
    })
    void queriesSeeWhatPagesShow(String query, boolean found) throws QuerySyntaxException {
        Catalog one = Announcements.catalog(List.of(Announcements.listing(
                LocalDate.of(2025, 7, 15),
                "cs.DC",
                Announcements.paper("2507.10150")
                        .title("A {B}ound of H$_2$O in $\\mathbf{R}$")
                        .authors(false, "Mar\\'{\\i}a Garc\\'{\\i}a")
                        .abstractText("The Fr\\'echet distance of $10^6$ curves.")
                        .build())));

        assertThat(one.entries().values())
                .allSatisfy(it -> assertThat(QueryParser.parse(query).matches(EntryDocument.of(it, CuratorMarks.NONE)))
                        .isEqualTo(found));
    }

    private Topic topic(String slug) {
        return topics.stream().filter(it -> it.slug().equals(slug)).findFirst().orElseThrow();
    }

    private static Set<String> papers(Topic topic) {
        return topic.entries().stream().map(it -> it.id().toString()).collect(Collectors.toSet());
    }

    private static EntryId id(String text) {
        return EntryId.parse(text).orElseThrow();
    }

    private static SourceFile file(String path) throws IOException {
        return new SourceFile(path, Files.readString(Path.of(path)));
    }
}
