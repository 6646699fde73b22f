package daybook.markdown;

import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.InlineParserFactory;
import org.commonmark.parser.SourceLines;

/**
 * Reads links, emphasis and the like of a block, unless it has more brackets than anybody writes into one: that block
 * is text as it stands. For each link the parser looks at all brackets before it that are still open, so its work grows
 * with the square of their number.
 */
final class LimitedInlines implements InlineParserFactory {
    /** In a paragraph, a heading or a cell of a table; an item of a list is a paragraph of its own. */
    private static final int MOST_BRACKETS = 1_000;

    @Override
    public InlineParser create(InlineParserContext context) {
        InlineParser parser = new InlineParserImpl(context);
        return (lines, block) -> {
            if (lines.getContent().chars().filter(it -> it == '[').count() <= MOST_BRACKETS) {
                parser.parse(lines, block);
            } else {
                block.appendChild(text(lines));
            }
        };
    }

    private static Node text(SourceLines lines) {
        Text text = new Text(lines.getContent());
        text.setSourceSpans(lines.getSourceSpans());
        return text;
    }
}
