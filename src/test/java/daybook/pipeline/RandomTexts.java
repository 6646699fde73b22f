package daybook.pipeline;

import daybook.format.jsonl.JsonLinesWriter;
import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.Authors;
import daybook.listing.EntryId;
import daybook.listing.FullTextLinks;
import daybook.listing.Listing;
import daybook.listing.ListingDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes up the texts of a small site's files. */
final class RandomTexts {
    static final LocalDate FIRST_DAY = LocalDate.of(2025, 6, 28);
    static final List<String> CATEGORIES = List.of("cs.DC", "cs.LG", "math.GT");
    static final List<String> PAPERS = Stream.concat(
                    IntStream.range(0, 14).mapToObj(it -> "2507." + (10000 + it)), Stream.of("math.GT/0309136"))
            .toList();
    static final List<String> WORDS = List.of(
            "serving",
            "edge",
            "Schedul<i>ng",
            "tail & latency",
            "$O(n^2)$",
            "naïve",
            "consensus",
            "memory",
            "\"cold\"");
    static final List<Topic> TOPICS = List.of(
            new Topic("serving", "ti:serving OR abs:serving"),
            new Topic("edge", "all:edge ANDNOT ti:cold"),
            new Topic("ours", "tag:ours OR tag:both"));

    /** Names of notes that differ little. */
    static final List<String> FILES = List.of("a b", "a-b", "a_b", "a", "jo/a", "jo-a", "\u00e4");

    /** What texts hold beside words: headings that clash with other ids, links within the text, footnotes. */
    private static final List<String> PARTS = List.of(
            "",
            "",
            "\n\n## B\n\n[b](#b)",
            "\n\n## Content\n\n### Content\n\n[c](#content), [top](#top), [here](#)",
            "\n\n<p id=\"2\">x</p>\n",
            "[^1] and[^1]\n\n[^1]: A footnote.\n",
            " [days](/days/index.html#content)");

    /** Links that resolve on some sites only. */
    static final List<String> LINKS = List.of(
            " [gone](#gone)\n",
            " [page](/about.html#b)\n",
            " [page](/about.html#content)\n",
            " [whole](https://a.example/list/about.html)\n",
            " [asset](/assets/x/page.html#a)\n");

    /** What strangers write about the site's own addresses, which may resolve or not. */
    private static final List<String> REMARKS = List.of(
            "",
            "",
            "",
            "See https://a.example/list/about.html#b.",
            "See \\href{https://a.example/list/gone.html}{this}.",
            "See https://a.example/list/assets/x/page.html, https://b.example/list/papers/2507.10003.html");

    private static final List<String> CURATOR_ADDRESSES =
            List.of("", ", url: 'https://a.example/list/about.html'", ", url: 'https://b.example/list/gone.html#x'");

    private static final List<FullTextLinks> FULL_TEXTS = List.of(
            FullTextLinks.NONE,
            FullTextLinks.NONE,
            new FullTextLinks(
                    Optional.of("https://a.example/list/assets/x/y"), Optional.of("https://b.example/list/gone")));

    /** A curated topic. */
    record Topic(String slug, String query) {}

    private final Random random;

    RandomTexts(Random random) {
        this.random = random;
    }

    /** A listing of a day, counted from the first, with some announcements. */
    String listing(int day, String category, int papers) {
        List<Announcement> announcements = new ArrayList<>();
        for (int paper = 0; paper < papers; paper++) {
            announcements.add(announcement());
        }
        ListingDate date = ListingDate.of(FIRST_DAY.plusDays(day));
        return JsonLinesWriter.write(new Listing(
                "arxiv", category, Optional.of(date), Map.of(), Optional.empty(), Optional.empty(), announcements));
    }

    private Announcement announcement() {
        return new Announcement(
                oneOf(List.of(AnnouncementKind.values())),
                EntryId.parse(oneOf(PAPERS)).orElseThrow(),
                random.nextBoolean() ? OptionalInt.of(1 + random.nextInt(3)) : OptionalInt.empty(),
                words(3),
                random.nextBoolean() ? Optional.of(new Authors(List.of(words(1), "Ada B."), true)) : Optional.empty(),
                random.nextBoolean() ? Optional.of(words(9) + "\n\n" + words(9)) : Optional.empty(),
                List.of(oneOf(CATEGORIES), oneOf(CATEGORIES)),
                Optional.of(oneOf(REMARKS)).filter(it -> !it.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                oneOf(FULL_TEXTS));
    }

    /** A note by one of the curators. */
    String note() {
        return "---\ntitle: 'On " + oneOf(WORDS) + "'\nauthor: " + oneOf(List.of("jl", "ma")) + "\npick: "
                + random.nextBoolean() + "\ntags: [" + oneOf(List.of("ours", "both", "none")) + "]\n"
                + oneOf(List.of("", "", "", "draft: true\n", "publish: 2025-07-16\n", "rating: 4\n")) + "---\n\n"
                + words(12) + oneOf(PARTS) + oneOf(List.of("", "", "", " [[2025-06-28]]", " [[topic:serving]]")) + "\n";
    }

    /** A written page. */
    String page() {
        return "---\ntitle: About " + oneOf(List.of("us", "it")) + "\n---\n\n" + words(8) + " [days](/days/index.html)"
                + oneOf(PARTS) + "\n";
    }

    /** A page that is not made by Daybook, in a folder of assets. */
    String assetPage() {
        return "<!doctype html><title>T</title><p id=a>" + words(2)
                + oneOf(List.of(
                        "<a href=\"../../days/index.html\">days</a>",
                        "<a href=\"#a\">a</a><a href='https://a.example/list/index.html'>front</a>",
                        "<a href=\"#gone\">gone</a>",
                        "<a href=\"talk.pdf\">talk</a>",
                        "<a href=\"../../../other/\">outside</a>",
                        "<p id=a>again"));
    }

    /**
     * A configuration.
     *
     * @param whole whether it has every topic and curator
     */
    String config(boolean whole) {
        StringBuilder config = new StringBuilder("title: A list no. " + random.nextInt(2) + "\ndescription: Papers.\n");
        config.append("url: https://").append(oneOf(List.of("a", "b"))).append(".example/list/\ncurators:\n");
        config.append("  - {id: jl, name: Jo")
                .append(whole ? "" : oneOf(CURATOR_ADDRESSES))
                .append("}\n");
        if (whole || random.nextInt(4) > 0) {
            config.append("  - {id: ma, name: ")
                    .append(oneOf(List.of("Marit", "M.")))
                    .append("}\n");
        }
        if (whole || random.nextInt(4) > 0) {
            config.append("author-pages: 2\n");
        }
        config.append("topics:\n");
        for (Topic topic : TOPICS) {
            if (whole || random.nextInt(5) > 0) {
                config.append("  - slug: " + topic.slug + "\n    title: T" + random.nextInt(2) + "\n    query: '"
                        + topic.query + "'\n");
            }
        }
        return config.toString();
    }

    /** Some words, among them such as want to be escaped. */
    String words(int count) {
        return String.join(
                " ", IntStream.range(0, count).mapToObj(it -> oneOf(WORDS)).toList());
    }

    /** One of several. */
    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
