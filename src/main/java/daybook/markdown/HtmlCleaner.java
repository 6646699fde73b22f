package daybook.markdown;

import daybook.site.SitePath;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Lets only harmless HTML through: no script, no event attribute, no style, no address that runs code. Ids become those
 * of one text among several on a page.
 */
final class HtmlCleaner {
    private static final Safelist SAFE = new Safelist()
            .addTags(
                    "a",
                    "abbr",
                    "b",
                    "blockquote",
                    "br",
                    "caption",
                    "cite",
                    "code",
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
            .addAttributes("img", "alt", "height", "src", "width")
            .addAttributes("ol", "start")
            .addAttributes("td", "align", "colspan", "rowspan")
            .addAttributes("th", "align", "colspan", "rowspan", "scope")
            .addAttributes("time", "datetime")
            .addProtocols("a", "href", "#", "http", "https", "mailto")
            .addProtocols("img", "src", "http", "https")
            .preserveRelativeLinks(true);

    /** Only so that relative addresses count as addresses; it appears nowhere. */
    private static final String BASE = "https://example.invalid/";

    private HtmlCleaner() {}

    /** Whether cleaning would leave everything of a piece of HTML. */
    static boolean isClean(String html) {
        return new Cleaner(SAFE).isValid(Jsoup.parseBodyFragment(html, BASE));
    }

    /**
     * Cleans HTML and makes it fit for a page.
     *
     * @param idPrefix goes in front of every id and of every link to one
     */
    static String clean(String html, String idPrefix) {
        Document clean = new Cleaner(SAFE).clean(Jsoup.parseBodyFragment(html, BASE));
        clean.outputSettings().prettyPrint(false);
        Set<String> used = new TreeSet<>();
        clean.body().select("[id]").forEach(element -> {
            String id = idPrefix + element.id();
            if (used.add(id)) {
                element.attr("id", id);
            } else {
                element.removeAttr("id");
            }
        });
        clean.body().select("a[href]").forEach(link -> link.attr("href", address(link.attr("href"), idPrefix)));
        clean.body().select("img[src]").forEach(image -> image.attr("src", address(image.attr("src"), idPrefix)));
        clean.body().select("[align]").forEach(HtmlCleaner::alignByClass);
        return clean.body().html();
    }

    private static String address(String address, String idPrefix) {
        if (address.startsWith("#")) {
            return "#" + idPrefix + address.substring(1);
        }
        return address.startsWith("/") && !address.startsWith("//") ? SitePath.ROOT + address : address;
    }

    /** HTML 5 has no such attribute, and the Content-Security-Policy no style within the page. */
    private static void alignByClass(Element cell) {
        cell.addClass("align-" + cell.attr("align"));
        cell.removeAttr("align");
    }
}
