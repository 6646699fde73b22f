package daybook.markdown;

import daybook.unicode.Unicode;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** What notes can say beyond CommonMark and its extensions: cross-references, math, alerts. */
final class MarkdownSyntax {
    private MarkdownSyntax() {}

    /** {@code [[target]]} or {@code [[target|text]]}; the text is empty when the target's title is to be shown. */
    static final class CrossReference extends CustomNode {
        private final String target;
        private final String text;

        CrossReference(String target, String text) {
            this.target = target;
            this.text = text;
        }

        String target() {
            return target;
        }

        String text() {
            return text;
        }
    }

    /** TeX between dollar signs. */
    static final class MathSpan extends CustomNode {
        private final String tex;
        private final boolean display;

        MathSpan(String tex, boolean display) {
            this.tex = tex;
            this.display = display;
        }

        String tex() {
            return tex;
        }

        boolean display() {
            return display;
        }
    }

    /** A block quote that begins with {@code [!NOTE]}; the kinds are those of GitHub. */
    static final class Alert extends CustomBlock {
        static final Set<String> KINDS = Set.of("note", "tip", "important", "warning", "caution");
        private final String kind;

        Alert(String kind) {
            this.kind = kind;
        }

        String kind() {
            return kind;
        }
    }

    /** Finds cross-references: brackets within brackets. Any other bracket is left to CommonMark. */
    static final class CrossReferenceFinder implements LinkProcessor {
        @Override
        public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
            boolean bare = link.destination() == null && link.label() == null && link.marker() == null;
            scanner.setPosition(link.afterTextBracket());
            if (bare
                    && link.openingBracket().getPrevious() instanceof Text outer
                    && outer.getLiteral().equals("[")
                    && !isEscaped(outer)
                    && !link.text().isBlank()
                    && scanner.next(']')) {
                outer.unlink();
                String[] parts = link.text().replace('\n', ' ').split("\\\\?\\|", 2);
                String text = parts.length > 1 ? parts[1].strip() : "";
                return LinkResult.replaceWith(new CrossReference(parts[0].strip(), text), scanner.position());
            }
            return LinkResult.none();
        }

        /** A backslash before a character belongs to its place. */
        private static boolean isEscaped(Text character) {
            return character.getSourceSpans().stream().anyMatch(it -> it.getLength() > 1);
        }
    }

    /**
     * Parses {@code $…$} and {@code $$…$$}. So that money stays money, as in "$5 to $10", no space may follow the
     * opening dollar or precede the closing one, and no digit may follow it.
     */
    static final class MathParser implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('$');
        }

        @Override
        public InlineContentParser create() {
            return MathParser::parse;
        }

        private static ParsedInline parse(InlineParserState state) {
            Scanner scanner = state.scanner();
            int opening = scanner.matchMultiple('$');
            if (opening > 2) {
                // As a whole: to try again behind each sign would take the square of their number.
                return ParsedInline.of(new Text("$".repeat(opening)), scanner.position());
            }
            boolean display = opening == 2;
            Position start = scanner.position();
            while (scanner.find('$') >= 0) {
                if (scanner.peekPreviousCodePoint() != '\\') {
                    String tex = scanner.getSource(start, scanner.position()).getContent();
                    int dollars = scanner.matchMultiple('$');
                    boolean closed = dollars == (display ? 2 : 1) && (display || !isDigit(scanner.peek()));
                    boolean tight = !tex.isEmpty() && (display || tex.strip().length() == tex.length());
                    return closed && tight
                            ? ParsedInline.of(new MathSpan(tex.strip(), display), scanner.position())
                            : ParsedInline.none();
                }
                scanner.next();
            }
            return ParsedInline.none();
        }

        private static boolean isDigit(char next) {
            return next >= '0' && next <= '9';
        }
    }

    /** Turns block quotes that begin with a kind in brackets into alerts. */
    static final class AlertFinder extends AbstractVisitor {
        @Override
        public void visit(BlockQuote quote) {
            visitChildren(quote);
            Node first = quote.getFirstChild();
            if (first instanceof Paragraph paragraph
                    && paragraph.getFirstChild() instanceof Text text
                    && text.getLiteral().matches("\\[!\\w+\\]")
                    && (text.getNext() == null || text.getNext() instanceof SoftLineBreak)) {
                String kind = Unicode.lowerCase(
                        text.getLiteral().substring(2, text.getLiteral().length() - 1));
                if (Alert.KINDS.contains(kind)) {
                    replace(quote, paragraph, text, new Alert(kind));
                }
            }
        }

        private static void replace(BlockQuote quote, Paragraph paragraph, Text marker, Alert alert) {
            if (marker.getNext() != null) {
                marker.getNext().unlink();
            }
            marker.unlink();
            if (paragraph.getFirstChild() == null) {
                paragraph.unlink();
            }
            alert.setSourceSpans(quote.getSourceSpans());
            while (quote.getFirstChild() != null) {
                alert.appendChild(quote.getFirstChild());
            }
            quote.insertAfter(alert);
            quote.unlink();
        }
    }
}
