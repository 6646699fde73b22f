package daybook.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.w3c.dom.Element;

/**
 * Holds every feed of a site against the rules of its format, and the formats against each other
 * (https://validator.w3.org/feed/docs/, https://www.rfc-editor.org/rfc/rfc5005).
 */
public final class FeedChecker {
    /** What people subscribe to, and the months behind it. */
    private static final Pattern FEED = Pattern.compile("(.*/)?feed(/\\d{4}-\\d\\d)?\\.(xml|atom|json)");

    private static final Pattern ELSEWHERE = Pattern.compile("(?i)https?://.+|mailto:.+");

    private final SortedMap<String, FeedReading> feeds = new TreeMap<>();
    private final SortedMap<String, byte[]> files;
    private final String address;

    private FeedChecker(SortedMap<String, byte[]> files, String address) {
        this.files = files;
        this.address = address;
        files.forEach((path, bytes) -> {
            if (FEED.matcher(path).matches()) {
                feeds.put(path, FeedReading.of(path, new String(bytes, StandardCharsets.UTF_8)));
            }
        });
    }

    /**
     * Checks a site.
     *
     * @param files by their paths
     * @param address of the site, ending in a slash
     * @return the feeds by their paths
     */
    public static SortedMap<String, FeedReading> check(SortedMap<String, byte[]> files, String address) {
        FeedChecker checker = new FeedChecker(files, address);
        checker.feeds.forEach(checker::check);
        checker.feeds.keySet().stream().filter(it -> it.endsWith(".xml")).forEach(checker::checkFormats);
        checker.checkList();
        return checker.feeds;
    }

    private void check(String path, FeedReading feed) {
        assertThat(feed.self()).as(path).isEqualTo(address + path);
        assertThat(feed.title()).as(path).isNotBlank();
        assertThat(feed.items().stream().map(FeedReading.Item::id)).as(path).doesNotHaveDuplicates();
        assertThat(feed.items().stream().map(FeedReading.Item::published))
                .as(path)
                .isSortedAccordingTo(Comparator.<OffsetDateTime>reverseOrder());
        feed.items().forEach(it -> check(path, it));
        checkFurther(path);
    }

    private void check(String path, FeedReading.Item item) {
        String where = path + ": " + item.id();
        assertThat(item.id()).as(where).isNotBlank();
        assertThat(files).as(where).containsKey(item.link().replace(address, ""));
        assertThat(item.authors()).as(where).allSatisfy(it -> assertThat(it).isNotBlank());
        assertThat(item.categories()).as(where).allSatisfy(it -> assertThat(it).isNotBlank());
        assertThat(URI.create(item.id()).isAbsolute()).as(where).isTrue();
        assertThat(item.html()).as(where).isNotBlank();
        Document html = Jsoup.parseBodyFragment(item.html());
        assertThat(html.select("script, style, iframe, object, embed, form, math, svg, base, meta, link"))
                .as(where)
                .isEmpty();
        assertThat(html.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .map(Attribute::getKey)
                        .filter(key -> key.startsWith("on") || key.equals("style")))
                .as(where)
                .isEmpty();
        assertThat(html.select("[href], [src]").stream()
                        .map(it -> it.hasAttr("href") ? it.attr("href") : it.attr("src")))
                .as(where)
                .allMatch(it -> ELSEWHERE.matcher(it).matches());
    }

    /** Whoever follows the feed into the past comes to an end, and finds every item in its place. */
    private void checkFurther(String path) {
        Set<String> seen = new HashSet<>(Set.of(path));
        List<OffsetDateTime> newest = new ArrayList<>();
        FeedReading feed = Objects.requireNonNull(feeds.get(path));
        while (feed.next().isPresent()) {
            feed.items().stream().map(FeedReading.Item::published).findFirst().ifPresent(newest::add);
            String next = feed.next().get().replace(address, "");
            assertThat(seen.add(next)).as(next + " comes twice").isTrue();
            assertThat(feeds).containsKey(next);
            feed = Objects.requireNonNull(feeds.get(next));
        }
        assertThat(newest).isSortedAccordingTo(Comparator.<OffsetDateTime>reverseOrder());
    }

    /** All formats have the same items. */
    private void checkFormats(String rss) {
        for (String suffix : List.of(".atom", ".json")) {
            String other = rss.replaceFirst("\\.xml$", suffix);
            FeedReading one = Objects.requireNonNull(feeds.get(rss));
            FeedReading two = feeds.get(other);
            if (two == null) {
                // A feed has the same formats for all of its months.
                assertThat(feeds).doesNotContainKey(first(other));
                continue;
            }
            assertThat(feeds).containsKey(first(other));
            assertThat(two.title()).isEqualTo(one.title());
            assertThat(two.next().map(it -> it.replaceFirst("\\w+$", "xml"))).isEqualTo(one.next());
            assertThat(two.items()).as(other).isEqualTo(one.items());
        }
    }

    private static String first(String path) {
        return path.replaceFirst("feed/\\d{4}-\\d\\d\\.", "feed.");
    }

    /**
     * The lists of feeds name what people subscribe to, and nothing else, each feed that has an item in one of them.
     */
    private void checkList() {
        List<String> named = new ArrayList<>();
        files.forEach((path, bytes) -> {
            if (path.endsWith(".opml")) {
                assertThat(named).doesNotContainAnyElementsOf(named(bytes));
                named.addAll(named(bytes));
            }
        });
        // A topic's feed goes on where it was before, but nobody is to subscribe to it there.
        List<String> current = feeds.keySet().stream()
                .filter(it -> it.endsWith("feed.xml")
                        || (it.endsWith("feed.atom") && !feeds.containsKey(it.replace(".atom", ".xml"))))
                .filter(it -> !isRedirect(it.replaceFirst("/feed\\.\\w+$", ".html")))
                .toList();
        assertThat(named).doesNotHaveDuplicates().isSubsetOf(current);
        assertThat(current.stream().filter(it -> !named.contains(it)))
                .allMatch(it -> Objects.requireNonNull(feeds.get(it)).items().isEmpty());
    }

    private boolean isRedirect(String page) {
        byte[] html = files.get(page);
        return html != null && new String(html, StandardCharsets.UTF_8).contains("http-equiv=\"refresh\"");
    }

    private List<String> named(byte[] list) {
        Element opml = FeedReading.root(new String(list, StandardCharsets.UTF_8));
        assertThat(opml.getAttribute("version")).isEqualTo("2.0");
        List<String> named = new ArrayList<>();
        var outlines = opml.getElementsByTagName("outline");
        for (int i = 0; i < outlines.getLength(); i++) {
            Element outline = (Element) outlines.item(i);
            assertThat(outline.getAttribute("text")).isNotBlank();
            if (outline.getAttribute("type").equals("rss")) {
                named.add(outline.getAttribute("xmlUrl").replace(address, ""));
                assertThat(files)
                        .containsKey(outline.getAttribute("htmlUrl")
                                .replace(address, "")
                                .replaceFirst("^$", "index.html"));
            }
        }
        return named;
    }
}
