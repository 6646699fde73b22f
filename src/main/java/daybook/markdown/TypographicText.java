package daybook.markdown;

import daybook.markdown.MarkdownSyntax.LatexParenthesis;
import daybook.theme.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Block;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/**
 * Sets the texts of a document as printers do in a language. Code, math, addresses and what follows a backslash stay as
 * they are.
 *
 * @param marks of the language
 */
record TypographicText(TypographicMarks marks) {
    /** Stands for what is no text, such as a formula; quotation marks take it for a word. */
    private static final char OBJECT = '\uFFFC';

    private static final Pattern CODE_TAG = Pattern.compile("(?i)<(/?)(?:code|kbd|samp|pre|tt|var)[\\s>].*");

    /** Sets texts in the language of messages. */
    static TypographicText of(Messages messages) {
        return new TypographicText(TypographicMarks.of(messages));
    }

    /** A text that is shown in another form than it is written in: anchors of headings are made of what is written. */
    static final class SetText extends Text {
        private final String shown;

        SetText(String written, String shown) {
            super(written);
            this.shown = shown;
        }

        String shown() {
            return shown;
        }
    }

    /** A quotation mark behind a backslash. */
    static final class EscapedQuote extends CustomNode {
        private final String mark;

        EscapedQuote(String mark) {
            this.mark = mark;
        }
    }

    /** Finds quotation marks that are to stay as they are. */
    static final class EscapedQuoteFinder implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('\\');
        }

        @Override
        public InlineContentParser create() {
            return state -> {
                Scanner scanner = state.scanner();
                scanner.next();
                char mark = scanner.peek();
                if (mark != '"' && mark != '\'') {
                    return ParsedInline.none();
                }
                scanner.next();
                return ParsedInline.of(new EscapedQuote(String.valueOf(mark)), scanner.position());
            };
        }
    }

    /** Sets all texts of a document. */
    void set(Node document) {
        Line line = new Line();
        line.addChildren(document);
        line.end();
    }

    /** The texts of a paragraph, a heading or a cell, one behind another. */
    private final class Line {
        private final StringBuilder characters = new StringBuilder();
        private final List<Text> texts = new ArrayList<>();
        private final List<Integer> starts = new ArrayList<>();
        private int codeTags;

        private void addChildren(Node parent) {
            Node next;
            for (Node child = parent.getFirstChild(); child != null; child = next) {
                next = child.getNext();
                add(child);
            }
        }

        private void add(Node node) {
            if (node instanceof Text text && codeTags == 0) {
                texts.add(text);
                starts.add(characters.length());
                characters.append(text.getLiteral());
            } else if (node instanceof Block || node instanceof TableCell) {
                end();
                addChildren(node);
                end();
            } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                characters.append('\n');
            } else if (node instanceof HtmlInline tag) {
                addTag(tag.getLiteral());
            } else if (node instanceof LatexParenthesis) {
                characters.append('(');
            } else if (node instanceof EscapedQuote quote) {
                characters.append(OBJECT);
                replace(quote, new SetText(quote.mark, quote.mark));
            } else if (node.getFirstChild() == null || node instanceof Image || isAddress(node)) {
                characters.append(OBJECT);
            } else {
                addChildren(node);
            }
        }

        private void addTag(String tag) {
            var code = CODE_TAG.matcher(tag);
            if (code.matches()) {
                codeTags = Math.max(0, codeTags + (code.group(1).isEmpty() ? 1 : -1));
                characters.append(OBJECT);
            } else if (tag.startsWith("<br")) {
                characters.append('\n');
            }
        }

        /** Whether a link shows its own address. */
        private boolean isAddress(Node node) {
            return node instanceof Link link
                    && link.getFirstChild() instanceof Text text
                    && link.getFirstChild() == link.getLastChild()
                    && link.getDestination().endsWith(text.getLiteral());
        }

        private void end() {
            List<String> set = marks.set(characters.toString());
            for (int at = 0; at < texts.size(); at++) {
                Text text = texts.get(at);
                int start = starts.get(at);
                String shown = String.join(
                        "", set.subList(start, start + text.getLiteral().length()));
                if (!shown.equals(text.getLiteral())) {
                    replace(text, new SetText(text.getLiteral(), shown));
                }
            }
            characters.setLength(0);
            texts.clear();
            starts.clear();
            codeTags = 0;
        }

        private void replace(Node written, Node shown) {
            shown.setSourceSpans(written.getSourceSpans());
            written.insertAfter(shown);
            written.unlink();
        }
    }
}
