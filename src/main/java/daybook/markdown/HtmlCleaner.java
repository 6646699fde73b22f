package daybook.markdown;

import daybook.diagnostic.SourceFile;
import daybook.siteplan.LinkTarget.SiteLink;
import daybook.siteplan.SitePath;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Lets only harmless HTML through: no script, no event attribute, no style, no address that runs code. Ids become those
 * of one text among several on a page.
 */
final class HtmlCleaner {
    static final Safelist SAFE = new Safelist()
            .addTags(
                    "a",
                    "abbr",
                    "b",
                    "bdi",
                    "bdo",
                    "blockquote",
                    "br",
                    "caption",
                    "cite",
                    "code",
                    "data",
                    "dd",
                    "del",
                    "details",
                    "dfn",
                    "div",
                    "dl",
                    "dt",
                    "em",
                    "figcaption",
                    "figure",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "h1",
                    "hr",
                    "i",
                    "img",
                    "ins",
                    "kbd",
                    "li",
                    "mark",
                    "ol",
                    "p",
                    "pre",
                    "q",
                    "rb",
                    "rp",
                    "rt",
                    "ruby",
                    "s",
                    "samp",
                    "section",
                    "small",
                    "span",
                    "strong",
                    "sub",
                    "summary",
                    "sup",
                    "table",
                    "tbody",
                    "td",
                    "tfoot",
                    "th",
                    "thead",
                    "time",
                    "tr",
                    "u",
                    "ul",
                    "var",
                    "wbr")
            .addAttributes(":all", "class", "dir", "id", "lang", "title")
            .addAttributes("a", "href")
            .addAttributes("data", "value")
            .addAttributes("img", "alt", "height", "src", "width")
            .addAttributes("ol", "start")
            .addAttributes("td", "align", "colspan", "rowspan")
            .addAttributes("th", "align", "colspan", "rowspan", "scope")
            .addAttributes("time", "datetime")
            .addProtocols("a", "href", "#", "http", "https", "mailto")
            .addProtocols("img", "src", "http", "https")
            .preserveRelativeLinks(true);

    /** A comment that is closed; one that is not would take the rest of the text with it. */
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");

    private static final Pattern HARMLESS = Pattern.compile("(?i)(?:https?|mailto):");

    /** Only so that relative addresses count as addresses; it appears nowhere. */
    private static final String BASE = "https://example.invalid/";

    /** The id that the default theme gives to what a page shows. */
    private static final String CONTENT = "content";

    private static final SitePath NO_PATH = new SitePath("");

    /** Embeddings, overrides and isolates of text direction, which would reorder what stands beside the text. */
    private static final Pattern REORDERING = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");

    private HtmlCleaner() {}

    /** Whether a link to a whole address is let through. */
    static boolean isHarmless(String address) {
        return HARMLESS.matcher(address).lookingAt();
    }

    /** The content of a piece of HTML, as one element; those in it know their places. */
    static Element placed(String html) {
        Element body = new Element("body");
        body.appendChildren(Parser.htmlParser().setTrackPosition(true).parseFragmentInput(html, body, BASE));
        return body;
    }

    /** The text in a piece of HTML. */
    static String text(String html) {
        return Jsoup.parseBodyFragment(html).text();
    }

    /** Whether cleaning would leave everything of a piece of HTML that is meant for readers; comments are not. */
    static boolean isClean(String html) {
        // Behind the last end of a comment each beginning would be searched for an end up to the end of the text.
        int end = html.lastIndexOf("-->") + "-->".length();
        boolean hasComments = end >= "-->".length();
        String shown =
                hasComments ? COMMENT.matcher(html.substring(0, end)).replaceAll("") + html.substring(end) : html;
        return new Cleaner(SAFE).isValid(Jsoup.parseBodyFragment(shown, BASE));
    }

    /**
     * Clean HTML and what links can refer to in it.
     *
     * @param ids as they were written, without a prefix
     */
    record CleanHtml(HtmlWithMath html, Set<String> ids) {}

    /**
     * Cleans HTML, makes it fit for a page, and takes its math out. Links to an id that it does not have, and those
     * that are broken, become plain text.
     *
     * @param idPrefix goes in front of every id and of every link to one
     * @param onSite the address that one in the HTML means
     * @param isBroken whether such an address is that of nothing
     */
    static CleanHtml clean(String html, String idPrefix, UnaryOperator<String> onSite, Predicate<String> isBroken) {
        Document clean = new Cleaner(SAFE).clean(Jsoup.parseBodyFragment(html, BASE));
        clean.outputSettings().prettyPrint(false);
        clean.body().traverse((node, depth) -> makeShowable(node));
        // The first heading of a page is the page's own.
        clean.body().select("h1").tagName("h2");
        Set<String> ids = new TreeSet<>();
        if (idPrefix.isEmpty()) {
            ids.add(CONTENT);
        }
        clean.body().select("[id]").forEach(element -> {
            if (ids.add(element.id())) {
                element.attr("id", idPrefix + element.id());
            } else {
                element.removeAttr("id");
            }
        });
        clean.body().select("a[href]").forEach(link -> {
            String address = onSite.apply(link.attr("href"));
            if (isWithin(address) ? !hasTarget(address, ids) : isBroken.test(address)) {
                link.unwrap();
            } else {
                link.attr("href", address(address, idPrefix, ids));
            }
        });
        clean.body().select("img[src]").forEach(image -> {
            String address = onSite.apply(image.attr("src"));
            if (isBroken.test(address)) {
                image.replaceWith(new TextNode(image.attr("alt")));
            } else {
                image.attr("src", address(address, idPrefix, ids));
            }
        });
        clean.body().select("[align]").forEach(HtmlCleaner::alignByClass);
        return new CleanHtml(MarkedMath.extract(clean.body()), ids);
    }

    /** Whether an address refers to a place in the text that it is written in. */
    static boolean isWithin(String address) {
        return address.startsWith("#");
    }

    /** Whether a text with some ids has the place that an address within it refers to. */
    static boolean hasTarget(String address, Set<String> ids) {
        return new SiteLink(NO_PATH, address.substring(1)).isAmong(ids);
    }

    private static void makeShowable(Node node) {
        if (node instanceof TextNode text) {
            text.text(showable(text.getWholeText()));
        } else {
            node.attributes().forEach(it -> it.setValue(showable(it.getValue())));
        }
    }

    private static String showable(String text) {
        return REORDERING.matcher(SourceFile.showable(text)).replaceAll("");
    }

    private static String address(String address, String idPrefix, Set<String> ids) {
        if (isWithin(address)) {
            boolean ofPage = address.length() == 1 || (address.equals("#top") && !ids.contains("top"));
            return ofPage ? address : "#" + idPrefix + address.substring(1);
        }
        return address.startsWith("/") && !address.startsWith("//") ? SitePath.ROOT + address : address;
    }

    /** HTML 5 has no such attribute, and the Content-Security-Policy no style within the page. */
    private static void alignByClass(Element cell) {
        cell.addClass("align-" + cell.attr("align"));
        cell.removeAttr("align");
    }
}
