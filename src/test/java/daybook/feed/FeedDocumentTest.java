package daybook.feed;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.config.FeedType;
import daybook.feed.FeedDocument.FeedSite;
import daybook.listing.EntryId;
import daybook.model.FeedChannel;
import daybook.model.FeedKind;
import daybook.siteplan.Addresses;
import daybook.siteplan.Partial;
import daybook.siteplan.SharedModel;
import daybook.siteplan.SitePath;
import daybook.xml.XmlWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes feeds of any texts and reads them back. */
class FeedDocumentTest {
    private static final LocalDate DAY = LocalDate.of(2025, 7, 15);

    /** What XML gives a meaning to, what it forbids, and what is near to either. */
    private static final List<String> TELLING = List.of(
            "]]>",
            "<![CDATA[",
            "&",
            "&amp;",
            "&#0;",
            "<",
            ">",
            "\"",
            "'",
            "\\",
            "\u0000",
            "\u0008",
            "\u000b",
            "\u001f",
            "\t",
            "\n",
            "\r",
            "\r\n",
            "\u007f",
            "\u0085",
            "\u2028",
            "\ud800",
            "\udfff",
            "\ufdd0",
            "\ufeff",
            "\ufffe",
            "\uffff",
            "\ud83d\udcd6",
            "--",
            "<?x?>");

    /** What a template would show. */
    private record Html(String html) {}

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyFormatReadsBackAsItWasWrittenWhateverTheText(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            List<FeedItem> items = IntStream.range(0, 1 + random.nextInt(3))
                    .mapToObj(it -> item(it, random))
                    .toList();
            FeedChannel channel = new FeedChannel(
                    FeedKind.NEW, text(random), "D" + text(random), Addresses.PICKS, List.of(FeedType.values()), true);
            for (FeedType type : FeedType.values()) {
                FeedDocument feed = document(type, channel, items);

                FeedReading read = read(feed);

                assertThat(read.title()).as("seed " + seed).isEqualTo(XmlWriter.readable(channel.title()));
                assertThat(read.items())
                        .as("seed " + seed)
                        .isEqualTo(
                                items.stream().map(FeedDocumentTest::expected).toList());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFeedWithoutItemsIsOneToo(FeedType type) {
        FeedReading read = read(document(
                type,
                new FeedChannel(FeedKind.NEW, "T", "D", Addresses.FRONT, List.of(FeedType.values()), true),
                List.of()));

        assertThat(read.items()).isEmpty();
        assertThat(read.self()).isEqualTo("https://a.example/feed" + type.suffix());
    }

    @ParameterizedTest
    @EnumSource
    void theIdentityOfAnItemIsAUriAlsoWhenThatOfThePaperIsNone(FeedType type) {
        FeedItem item = new FeedItem(
                identity(new EntryId("url", "https://b.example/a|b%zz[\u00e9]"), DAY),
                new SharedModel<>(new ItemText("T", "", List.of(), List.of())),
                Addresses.FRONT,
                "https://b.example/",
                html("x"));

        FeedReading read = read(document(
                type,
                new FeedChannel(FeedKind.NEW, "T", "D", Addresses.FRONT, List.of(FeedType.values()), true),
                List.of(item)));

        assertThat(read.items().get(0).id()).isEqualTo("url:https://b.example/a%7Cb%25zz%5B%C3%A9%5D");
    }

    @Test
    void neighboursAndTheHubAreNamedInEachFormat() {
        FeedChannel channel =
                new FeedChannel(FeedKind.NEW, "T", "D", Addresses.PICKS, List.of(FeedType.values()), true);
        FeedSite site = new FeedSite("https://a.example", "S", "en", DAY, Optional.of("https://hub.example/?a=b&c"));
        Map<FeedType, List<String>> expected = Map.of(
                FeedType.RSS,
                List.of(
                        "<atom:link rel=\"next\" type=\"application/rss+xml\" href=\"https://a.example/older\"/>",
                        "<atom:link rel=\"previous\" type=\"application/rss+xml\" href=\"https://a.example/newer\"/>",
                        "<atom:link rel=\"first\" type=\"application/rss+xml\" href=\"https://a.example/picks/feed.xml\"/>",
                        "<atom:link rel=\"hub\" href=\"https://hub.example/?a=b&amp;c\"/>"),
                FeedType.ATOM,
                List.of(
                        "<link rel=\"next\" type=\"application/atom+xml\" href=\"https://a.example/older\"/>",
                        "<link rel=\"previous\" type=\"application/atom+xml\" href=\"https://a.example/newer\"/>",
                        "<link rel=\"first\" type=\"application/atom+xml\" href=\"https://a.example/picks/feed.atom\"/>",
                        "<link rel=\"hub\" href=\"https://hub.example/?a=b&amp;c\"/>"),
                FeedType.JSON,
                List.of(
                        "\"next_url\":\"https://a.example/older\"",
                        "\"hubs\":[{\"type\":\"WebSub\",\"url\":\"https://hub.example/?a=b&c\"}]"));
        expected.forEach((type, parts) -> {
            FeedDocument feed = new FeedDocument(
                    type,
                    channel,
                    channel.home(),
                    site,
                    Optional.of(YearMonth.of(2025, 6)),
                    Optional.of(new SitePath("newer")),
                    Optional.of(new SitePath("older")),
                    List.of());

            assertThat(text(feed)).contains(parts);
            assertThat(read(feed).self()).isEqualTo("https://a.example/picks/feed/2025-06" + type.suffix());
        });
    }

    @ParameterizedTest
    @EnumSource
    void aDayBeforeStandardTimeHasADateThatFeedsCanHold(FeedType type) {
        FeedItem item = new FeedItem(
                identity(new EntryId("doi", "10.1145/7"), LocalDate.of(1865, 3, 4)),
                new SharedModel<>(new ItemText("T", "", List.of(), List.of())),
                Addresses.FRONT,
                "",
                html("x"));
        FeedChannel channel = new FeedChannel(FeedKind.NEW, "T", "D", Addresses.FRONT, List.of(type), true);

        assertThat(read(document(type, channel, List.of(item))).items())
                .extracting(it -> it.published().toString())
                .containsExactly("1865-03-04T00:00Z");
    }

    @Test
    void descriptionsInRssAreHtmlInWhichThePlainTextMeansItself() {
        FeedItem item = new FeedItem(
                identity(new EntryId("arxiv", "2507.00001"), DAY),
                new SharedModel<>(new ItemText("T", "If a <b & b <img src=x onerror=y>", List.of(), List.of())),
                Addresses.FRONT,
                "",
                html("x"));
        FeedChannel channel =
                new FeedChannel(FeedKind.NEW, "T", "Cats & <hats>", Addresses.FRONT, List.of(FeedType.RSS), true);

        assertThat(text(document(FeedType.RSS, channel, List.of(item))))
                .contains(
                        "<description>If a &amp;lt;b &amp;amp; b &amp;lt;img src=x onerror=y&amp;gt;</description>",
                        "<description>Cats &amp;amp; &amp;lt;hats&amp;gt;</description>");
    }

    private static FeedDocument document(FeedType type, FeedChannel channel, List<FeedItem> items) {
        return new FeedDocument(
                type,
                channel,
                channel.home(),
                new FeedSite("https://a.example", "S", "en", DAY, Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                items);
    }

    private static FeedItem item(int number, Random random) {
        return new FeedItem(
                identity(new EntryId("arxiv", number + text(random)), DAY.minusDays(number)),
                new SharedModel<>(new ItemText(text(random), text(random), texts(random), texts(random))),
                Addresses.FRONT,
                "https://c.example/",
                html(text(random)));
    }

    private static ItemIdentity identity(EntryId paper, LocalDate day) {
        return new ItemIdentities(FeedRecord.NONE, URI.create("https://a.example/"), DAY)
                .of(ItemKey.ofPaper(paper), List.of(), day);
    }

    private static FeedReading.Item expected(FeedItem item) {
        ItemText text = item.text().value();
        return new FeedReading.Item(
                item.identity().id(),
                XmlWriter.readable(text.title()),
                "https://a.example/",
                FeedItem.moment(item.identity().day()),
                text.authors().stream().map(XmlWriter::readable).toList(),
                text.categories().stream().map(XmlWriter::readable).toList(),
                XmlWriter.readable(((Html) item.content().value()).html));
    }

    private static FeedReading read(FeedDocument feed) {
        return FeedReading.of(feed.path().value(), text(feed));
    }

    /** As it goes over the wire. */
    private static String text(FeedDocument feed) {
        String text = feed.text(it -> ((Html) it.value()).html).replace(SitePath.ROOT, "https://a.example");
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static Partial<?> html(String html) {
        return new Partial<>("any", new Html(html));
    }

    private static List<String> texts(Random random) {
        List<String> texts = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            texts.add("a" + text(random));
        }
        return texts;
    }

    /** Any characters, lone surrogates among them, but for the one that programs keep for themselves. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder("x");
        for (int i = random.nextInt(12); i > 0; i--) {
            switch (random.nextInt(3)) {
                case 0 -> text.append(TELLING.get(random.nextInt(TELLING.size())));
                case 1 -> text.append((char) random.nextInt(0x10000));
                default -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
            }
        }
        return text.toString().replace(SitePath.ROOT, "");
    }
}
