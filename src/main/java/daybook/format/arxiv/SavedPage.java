package daybook.format.arxiv;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Undoes what MathJax did to a page that a browser saved: each formula stands there as TeX and as what it looks like.
 */
final class SavedPage {
    /** What MathJax 2 shows beside the TeX; its class {@code MathJax} is one of arXiv's own but for its case. */
    private static final String SHOWN = "[id^=MathJax-Element-][id$=-Frame], .MathJax_Preview, .MathJax_Display,"
            + " .MathJax_SVG_Display, .MJXc-display";

    private static final String TEX = "script[type^=math/tex]";

    private SavedPage() {}

    /** Puts the TeX in the place of what it looks like; warns where MathJax 3 left none. */
    static void restoreTex(Document page, SourceFile file, Diagnostics diagnostics) {
        page.select(SHOWN).remove();
        for (Element script : page.select(TEX)) {
            String tex = script.dataNodes().stream()
                    .map(DataNode::getWholeData)
                    .findFirst()
                    .orElse("");
            script.replaceWith(new TextNode("$" + tex.strip() + "$"));
        }
        Element lost = page.selectFirst("mjx-container");
        if (lost != null) {
            diagnostics.warning(
                    ArxivHtmlEntry.location(file, lost),
                    "the page was saved after MathJax replaced its TeX",
                    "choose \"HTML only\" when you save a page, or use 'daybook fetch'");
        }
    }
}
