package daybook.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** The headings of a Markdown text, and the links that items of its lists and its quotes begin with, in their order. */
public final class MarkdownOutline {
    /** Deeper than anybody writes; a limit for what machines write. */
    private static final int DEEPEST = 100;

    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();

    private MarkdownOutline() {}

    /** What is found in a text. */
    public sealed interface OutlinePart permits Heading, LinkedItem {}

    /**
     * A heading, or what opens a section that can be unfolded.
     *
     * @param level 1 to 6
     * @param text plain text; that of links only when there is no other
     */
    public record Heading(int level, String text) implements OutlinePart {}

    /**
     * An item whose first words are a link.
     *
     * @param name the link's text
     * @param address as written, beginning with {@code http}
     * @param rest plain text of what follows the link, in the same paragraph or in the next
     * @param line counts from 1
     */
    public record LinkedItem(String name, String address, String rest, int line) implements OutlinePart {}

    /** The parts of a text. */
    public static List<OutlinePart> of(String markdown) {
        Walk walk = new Walk();
        PARSER.parse(markdown).accept(walk);
        return List.copyOf(walk.parts);
    }

    private static final class Walk extends AbstractVisitor {
        /** A section that can be unfolded stands below any heading. */
        private static final int LOWEST = 6;

        private static final int DEPTH = 30;

        private static final String HTML_HEADINGS = "h1, h2, h3, h4, h5, h6, summary";

        private final List<OutlinePart> parts = new ArrayList<>();

        @Override
        public void visit(org.commonmark.node.Heading heading) {
            parts.add(new Heading(heading.getLevel(), InlineText.of(heading).textBesideLinks()));
        }

        @Override
        public void visit(HtmlBlock block) {
            for (Element heading : headings(block.getLiteral())) {
                heading.select("kbd").remove();
                boolean summary = heading.normalName().equals("summary");
                int level = summary ? LOWEST : heading.normalName().charAt(1) - '0';
                parts.add(new Heading(level, heading.text()));
            }
        }

        /** Headings within headings would count their text again and again. */
        private static Elements headings(String html) {
            return org.jsoup.parser.Parser.htmlParser()
                    .setMaxDepth(DEPTH)
                    .parseInput(html, "")
                    .select(HTML_HEADINGS);
        }

        @Override
        public void visit(ListItem item) {
            if (item.getFirstChild() instanceof Paragraph paragraph) {
                item(paragraph);
            }
            visitChildren(item);
        }

        @Override
        public void visit(BlockQuote quote) {
            for (Node child = quote.getFirstChild(); child != null; child = child.getNext()) {
                if (child instanceof Paragraph paragraph) {
                    item(paragraph);
                }
            }
            visitChildren(quote);
        }

        private void item(Paragraph paragraph) {
            InlineText text = InlineText.of(paragraph);
            int link = text.leadingLink();
            if (link < 0) {
                return;
            }
            String rest = text.textBehind(link);
            boolean further = rest.isBlank() && paragraph.getParent() instanceof ListItem;
            if (further && paragraph.getNext() instanceof Paragraph next) {
                rest = InlineText.of(next).text();
            }
            InlineText.Piece piece = text.pieces().get(link);
            parts.add(new LinkedItem(piece.text(), piece.address().orElse(""), rest, line(paragraph)));
        }

        private static int line(Node node) {
            List<SourceSpan> spans = node.getSourceSpans();
            return spans.isEmpty() ? 1 : spans.get(0).getLineIndex() + 1;
        }
    }
}
