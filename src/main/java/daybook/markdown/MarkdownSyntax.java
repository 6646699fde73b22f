package daybook.markdown;

import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Paragraph;
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

    /** {@code \\(}, which begins math in LaTeX and is a mere parenthesis in Markdown. */
    static final class LatexParenthesis extends CustomNode {}

    /**
     * A block quote that begins with {@code [!NOTE]}, as GitHub and Obsidian write it; the first child is its title.
     */
    static final class Alert extends CustomBlock {
        private final String kind;

        Alert(String kind) {
            this.kind = kind;
        }

        /** One of the kinds of GitHub, in lower case. */
        String kind() {
            return kind;
        }
    }

    /** The title of an alert; without children it is that of the kind. */
    static final class AlertTitle extends CustomBlock {}

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
     * opening dollar or precede the closing one, and no digit may follow it. GitHub also has <code>$`…`$</code>.
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
            if (opening == 1 && scanner.next('`')) {
                return betweenBackticks(scanner);
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

        private static ParsedInline betweenBackticks(Scanner scanner) {
            Position start = scanner.position();
            if (scanner.find('`') < 1) {
                return ParsedInline.none();
            }
            String tex = scanner.getSource(start, scanner.position()).getContent();
            scanner.next();
            return scanner.next('$') && !tex.isBlank()
                    ? ParsedInline.of(new MathSpan(tex.strip(), false), scanner.position())
                    : ParsedInline.none();
        }

        private static boolean isDigit(char next) {
            return next >= '0' && next <= '9';
        }
    }

    /** Finds the parentheses of LaTeX, so that they can be reported. */
    static final class LatexParenthesisFinder implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('\\');
        }

        @Override
        public InlineContentParser create() {
            return state -> {
                Scanner scanner = state.scanner();
                scanner.next();
                return scanner.next('(')
                        ? ParsedInline.of(new LatexParenthesis(), scanner.position())
                        : ParsedInline.none();
            };
        }
    }

    /** Turns blocks of code in the language {@code math}, as GitHub has them, into math on a line of its own. */
    static final class MathBlockFinder extends AbstractVisitor {
        @Override
        public void visit(FencedCodeBlock code) {
            String tex = code.getLiteral().strip();
            if (code.getInfo() != null && code.getInfo().strip().equals("math") && !tex.isEmpty()) {
                Paragraph paragraph = new Paragraph();
                paragraph.setSourceSpans(code.getSourceSpans());
                paragraph.appendChild(new MathSpan(tex, true));
                code.insertAfter(paragraph);
                code.unlink();
            }
        }
    }
}
