package daybook.markdown;

import daybook.diagnostic.Diagnostics;
import daybook.markdown.MarkdownSyntax.Alert;
import daybook.markdown.MarkdownSyntax.AlertTitle;
import daybook.unicode.Unicode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * Turns block quotes that begin with a kind in brackets into alerts: those of GitHub, and the callouts of Obsidian
 * (https://help.obsidian.md/callouts), which have more kinds and may have a title of their own.
 */
final class AlertFinder extends AbstractVisitor {
    /** The sign for folding is read and left out: what is folded away is shown. */
    private static final Pattern MARKER = Pattern.compile("\\[!(?<kind>\\w{1,30})\\](?<fold>[-+]?)(?<title>| .*)");

    private static final Map<String, String> KINDS = Stream.of(
                    Map.entry("note", "note info todo abstract summary tldr question help faq example quote cite"),
                    Map.entry("tip", "tip hint success check done"),
                    Map.entry("important", "important"),
                    Map.entry("warning", "warning attention"),
                    Map.entry("caution", "caution failure fail missing danger error bug"))
            .flatMap(kind -> Stream.of(kind.getValue().split(" ")).map(name -> Map.entry(name, kind.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final MarkdownFile markdown;
    private final Diagnostics diagnostics;

    AlertFinder(MarkdownFile markdown, Diagnostics diagnostics) {
        this.markdown = markdown;
        this.diagnostics = diagnostics;
    }

    @Override
    public void visit(BlockQuote quote) {
        visitChildren(quote);
        if (quote.getFirstChild() instanceof Paragraph paragraph && paragraph.getFirstChild() instanceof Text text) {
            Matcher marker = MARKER.matcher(text.getLiteral());
            if (marker.matches()) {
                String name = Unicode.lowerCase(marker.group("kind"));
                Optional.ofNullable(KINDS.get(name))
                        .ifPresentOrElse(
                                kind -> replace(quote, paragraph, text, new Alert(kind), marker),
                                () -> diagnostics.warning(
                                        markdown.location(quote),
                                        "unknown kind of alert '" + name + "', shown as a quotation",
                                        "the kinds are NOTE, TIP, IMPORTANT, WARNING and CAUTION"));
            }
        }
    }

    private static void replace(BlockQuote quote, Paragraph paragraph, Text text, Alert alert, Matcher marker) {
        AlertTitle title = title(text, marker);
        if (text.getNext() != null) {
            text.getNext().unlink();
        }
        text.unlink();
        if (paragraph.getFirstChild() == null) {
            paragraph.unlink();
        }
        alert.setSourceSpans(quote.getSourceSpans());
        alert.appendChild(title);
        while (quote.getFirstChild() != null) {
            alert.appendChild(quote.getFirstChild());
        }
        quote.insertAfter(alert);
        quote.unlink();
    }

    /** What follows the kind on its line, which is taken out of the paragraph; else the kind if it is not of GitHub. */
    private static AlertTitle title(Text text, Matcher marker) {
        AlertTitle title = new AlertTitle();
        String written = marker.group("title").strip();
        if (!written.isEmpty()) {
            title.appendChild(new Text(marker.group("title").stripLeading()));
        }
        Node next = text.getNext();
        while (next != null && !(next instanceof SoftLineBreak) && !(next instanceof HardLineBreak)) {
            Node following = next.getNext();
            title.appendChild(next);
            next = following;
        }
        String name = Unicode.lowerCase(marker.group("kind"));
        if (title.getFirstChild() == null && !name.equals(KINDS.get(name))) {
            title.appendChild(new Text(Unicode.asciiUpperCase(name.substring(0, 1)) + name.substring(1)));
        }
        return title;
    }
}
