package daybook.markdown;

import daybook.diagnostic.Location;
import java.util.List;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;

/** Where the tags of a piece of HTML stand in its file. */
final class HtmlPlaces {
    private final MarkdownFile markdown;
    private final List<String> lines;
    private final Node node;

    /** @param node which the HTML is in Markdown */
    HtmlPlaces(MarkdownFile markdown, String html, Node node) {
        this.markdown = markdown;
        this.lines = html.lines().toList();
        this.node = node;
    }

    /** The place of an element's start tag; that of all of the HTML within a line of text. */
    Location of(Element element) {
        Range tag = element.sourceRange();
        List<SourceSpan> spans = node.getSourceSpans();
        int index = tag.isTracked() ? tag.start().lineNumber() - 1 : 0;
        if (!(node instanceof HtmlBlock) || !tag.isTracked() || index >= Math.min(spans.size(), lines.size())) {
            return markdown.location(node);
        }
        int line = markdown.bodyLine() + spans.get(index).getLineIndex();
        String written = markdown.file().line(line);
        String html = lines.get(index);
        // Marks of a list or quotation stand before the HTML.
        int before = written.endsWith(html) ? written.length() - html.length() : 0;
        int start = Math.min(before + tag.start().columnNumber() - 1, written.length());
        int length = tag.endPos() - tag.startPos();
        return markdown.file().at(line, start + 1, Math.max(1, Math.min(length, written.length() - start)));
    }
}
