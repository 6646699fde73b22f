package daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.feed.FeedRecord;
import daybook.input.ListingFormats;
import daybook.input.SiteFolder;
import daybook.pipeline.BuildStage.StageListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A site of attacks. It stays in {@code target/hostile-site}, where the tests in {@code .ci/browser} look at it in a
 * browser.
 */
@Tag("simulation")
class HostilePayloadsTest {
    private static final Path FOLDER = Path.of("target/hostile-site");
    private static final Path SITE = FOLDER.resolve("root/reading-list");

    private static final Set<String> NEVER = Set.of(
            "iframe",
            "object",
            "embed",
            "base",
            "style",
            "frame",
            "frameset",
            "applet",
            "portal",
            "svg:script",
            "animate",
            "set",
            "foreignobject",
            "handler",
            "audio",
            "video",
            "maction",
            "annotation-xml",
            "marquee");

    private static final Set<String> ADDRESSES = Set.of(
            "href",
            "src",
            "action",
            "formaction",
            "xlink:href",
            "data",
            "poster",
            "background",
            "cite",
            "ping",
            "srcset");

    /** A relative address, or an absolute one of the web or of mail. */
    private static final Pattern SAFE =
            Pattern.compile("(?i)https?:.*|mailto:.*|[^:/?#\\\\]*|[^:]*?[/?#](?!/).*", Pattern.DOTALL);

    private static TolerantBuild.TolerantResult built;
    private static int payloads;

    @BeforeAll
    static void build() throws IOException {
        TemporaryFiles.remove(FOLDER);
        HostileSite site = new HostileSite(Files.createDirectories(FOLDER).resolve("source"));
        site.write();
        payloads = HostileSite.payloads().size();
        built = new TolerantBuild(
                        new SiteFolder(FOLDER.resolve("source")),
                        SITE,
                        LocalDate.of(2026, 7, 1),
                        FeedRecord.NONE,
                        StageListener.NONE)
                .run();
    }

    @Test
    void nearlyAllAttacksReachPages() {
        assertThat(payloads).isGreaterThan(300);
        assertThat(built.summary()).as("%s", built.diagnostics()).isPresent();
        assertThat(built.leftOut())
                .as("notes and pages with images of other sites, and such, are left out")
                .hasSizeLessThan(payloads / 2);
        int groups = payloads / 6;
        assertThat(built.summary().orElseThrow().entries()).isGreaterThan(groups * ListingFormats.ALL.size() * 7 / 10);
        assertThat(built.summary().orElseThrow().notes()).isGreaterThan(payloads * 2 / 3);
    }

    @Test
    void noPageHasAnElementAttributeOrAddressThatRunsSomething() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SITE)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".html")).toList()) {
                addDangers(SITE.relativize(file).toString(), Jsoup.parse(Files.readString(file)), found);
            }
        }
        assertThat(found).isEmpty();
    }

    /** Feed readers have no policy of ours. */
    @Test
    void noFeedHasEither() throws IOException {
        List<String> found = new ArrayList<>();
        int items = 0;
        try (Stream<Path> files = Files.walk(SITE)) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith("feed.json")).toList()) {
                for (JsonNode item :
                        JsonMapper.shared().readTree(Files.readString(file)).get("items")) {
                    items++;
                    Document html = Jsoup.parse(item.path("content_html").asString(""));
                    addDangers(SITE.relativize(file) + ": " + item.get("id"), html, found);
                }
            }
        }
        assertThat(items).isGreaterThan(payloads / 6);
        assertThat(found).isEmpty();
    }

    private static void addDangers(String page, Document document, List<String> found) {
        for (Element element : document.getAllElements()) {
            String name = element.normalName();
            boolean isScript = name.equals("script")
                    && !element.attr("src").matches("(?:/list/|(?:\\.\\.?/)*)theme/[a-z-]+\\.js")
                    && !isJson(element);
            boolean isMeta = name.equals("meta")
                    && element.hasAttr("http-equiv")
                    && !element.attr("http-equiv").equals("Content-Security-Policy")
                    && !element.attr("content").matches("0; ?url=[a-z0-9./]+");
            if (NEVER.contains(name) || isScript || isMeta) {
                found.add(page + ": " + element.outerHtml());
            }
            for (Attribute attribute : element.attributes()) {
                String key = attribute.getKey().toLowerCase(Locale.ROOT);
                boolean isUnsafe = ADDRESSES.contains(key)
                        && !SAFE.matcher(attribute.getValue().replaceAll("[\\x00-\\x20]", ""))
                                .matches();
                if (key.startsWith("on") || key.startsWith("th:") || key.equals("srcdoc") || isUnsafe) {
                    found.add(page + ": " + attribute + " in " + element.tagName());
                }
            }
        }
    }

    private static boolean isJson(Element script) {
        return script.attr("type").equals("application/ld+json")
                && JsonMapper.shared().readTree(script.data()).isObject();
    }
}
