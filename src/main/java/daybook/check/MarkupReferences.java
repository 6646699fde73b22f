package daybook.check;

import daybook.siteplan.SitePath;
import daybook.unicode.Unicode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;

/**
 * The references in an HTML page or a style sheet, and what other pages can refer to in it.
 *
 * @param references in the order of the text
 * @param anchors what a fragment can name: ids, and names of {@code a} elements
 * @param duplicateIds the ids that several elements have, each where it is written again
 */
public record MarkupReferences(
        List<MarkupReference> references, Set<String> anchors, List<MarkupReference> duplicateIds) {
    /** Attributes that hold an address, and whether what is there is embedded in the page. */
    private static final Map<String, Boolean> ADDRESSES = Map.of(
            "href", false,
            "action", false,
            "formaction", false,
            "xlink:href", false,
            "src", true,
            "srcset", true,
            "poster", true,
            "data", true);

    /** Relations of {@code link} elements whose file is embedded. */
    private static final Set<String> EMBEDDED = Set.of("stylesheet", "icon", "preload", "modulepreload");

    /** Properties of Open Graph that hold an address (https://ogp.me/). */
    private static final Set<String> PROPERTIES = Set.of("og:url", "og:image");

    /**
     * An address of {@code srcset}, with a width or density behind it (https://html.spec.whatwg.org/#srcset-attribute).
     */
    private static final Pattern CANDIDATE = Pattern.compile("(?:^|,)\\s*([^\\s,]\\S*[^\\s,]|[^\\s,])(?:\\s[^,]*)?");

    private static final Pattern REFRESH = Pattern.compile("(?i)[^;]*;\\s*url=(?<address>.*)");
    private static final Pattern URL =
            Pattern.compile("url\\(\\s*(?<quote>[\"']?)(?<address>[^\"')]*)\\k<quote>\\s*\\)");

    /** Whether a file is an HTML page. */
    public static boolean isPage(SitePath path) {
        return path.value().endsWith(".html");
    }

    /** Whether a file is a page or a style sheet, which is recognised by its name. */
    public static boolean recognises(SitePath path) {
        return isPage(path) || path.value().endsWith(".css");
    }

    /** Parses a page or a style sheet. */
    public static MarkupReferences of(SitePath path, String text) {
        return isPage(path) ? html(text) : css(text);
    }

    /** Parses a page, or a fragment of HTML. */
    public static MarkupReferences html(String text) {
        List<MarkupReference> references = new ArrayList<>();
        List<MarkupReference> duplicateIds = new ArrayList<>();
        Set<String> identifiers = new HashSet<>();
        Set<String> anchors = new HashSet<>();
        for (Element element :
                Parser.htmlParser().setTrackPosition(true).parseInput(text, "").getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                Range place = attribute.sourceRange().valueRange();
                addresses(element, attribute)
                        .forEach(it -> references.add(reference(it, place, isEmbedded(element, attribute))));
                if (isAnchor(element, attribute)) {
                    anchors.add(attribute.getValue());
                }
                if (attribute.getKey().equals("id") && !identifiers.add(attribute.getValue())) {
                    duplicateIds.add(reference(attribute.getValue(), place, false));
                }
            }
        }
        return new MarkupReferences(references, anchors, duplicateIds);
    }

    /** Parses a style sheet. */
    private static MarkupReferences css(String text) {
        List<MarkupReference> references = new ArrayList<>();
        Matcher url = URL.matcher(text);
        while (url.find()) {
            String address = url.group("address").strip();
            references.add(new MarkupReference(address, url.start("address"), address.length(), true));
        }
        return new MarkupReferences(references, Set.of(), List.of());
    }

    private static MarkupReference reference(String value, Range place, boolean embedded) {
        return new MarkupReference(value, place.startPos(), place.endPos() - place.startPos(), embedded);
    }

    /** Whether an attribute is an id, or the name of an {@code a} element, as in older HTML. */
    private static boolean isAnchor(Element element, Attribute attribute) {
        return attribute.getKey().equals("id")
                || (attribute.getKey().equals("name") && element.normalName().equals("a"));
    }

    private static boolean isEmbedded(Element element, Attribute attribute) {
        return ADDRESSES.getOrDefault(attribute.getKey(), false)
                || (element.normalName().equals("link")
                        && EMBEDDED.stream()
                                .anyMatch(it ->
                                        Unicode.lowerCase(element.attr("rel")).contains(it)));
    }

    private static List<String> addresses(Element element, Attribute attribute) {
        String value = attribute.getValue().strip();
        if (attribute.getKey().equals("srcset")) {
            return candidates(value);
        }
        if (ADDRESSES.containsKey(attribute.getKey())) {
            return List.of(value);
        }
        if (attribute.getKey().equals("content") && element.normalName().equals("meta")) {
            return metadata(element, value);
        }
        return List.of();
    }

    private static List<String> candidates(String value) {
        return CANDIDATE.matcher(value).results().map(it -> it.group(1)).toList();
    }

    private static List<String> metadata(Element meta, String value) {
        if (PROPERTIES.contains(meta.attr("property"))) {
            return List.of(value);
        }
        Matcher refresh = REFRESH.matcher(value);
        return Unicode.lowerCase(meta.attr("http-equiv")).equals("refresh") && refresh.matches()
                ? List.of(refresh.group("address").strip())
                : List.of();
    }
}
