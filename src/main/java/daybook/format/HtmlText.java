package daybook.format;

import daybook.html.HtmlEscaper;
import daybook.xml.XmlElement;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** The plain text of what feeds and bibliographies say in HTML. */
public final class HtmlText {
    /** Names so short that {@code a<b} in a formula could be taken for one: these count as whole tags only. */
    private static final String SHORT =
            "(?:a|b|big|br|dd|del|div|dl|dt|em|h[1-6]|hr|i|ins|kbd|li|ol|p|pre|q|s|sc|sub|sup"
                    + "|td|th|tr|tt|u|ul|var)";

    private static final String LONG =
            "(?:abbr|article|aside|audio|blockquote|button|center|cite|code|details|dfn|embed"
                    + "|figcaption|figure|font|footer|form|header|iframe|img|main|mark|nav|noscript|object|picture|samp|scp|script"
                    + "|section|small|source|span|strike|strong|style|summary|table|tbody|template|tfoot|thead|time|video|jats:[a-z-]+)";

    private static final String ATTRIBUTE = "(?:\\s+[\\w:-]+\\s*=\\s*(?:\"[^\"]*\"|'[^']*'|[^\\s\"'<>]+))";
    private static final String TAG = "/?(?:" + SHORT + ATTRIBUTE + "{0,20}+\\s*/?>|" + LONG + "[\\s/>])";
    private static final Pattern MARKUP = Pattern.compile("(?i)<" + TAG);

    /** Anything else behind a {@code <} is text. */
    private static final Pattern STRAY = Pattern.compile("(?i)<(?!" + TAG + "|!--)");

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final String SILENT = "script, style, noscript, iframe, object, embed, template";

    /** Of a longer text, which would take much memory as a tree, the beginning is enough. */
    private static final int LONGEST = 500_000;

    private HtmlText() {}

    /** Paragraphs of one line each; the text may be HTML, plain, or plain with references to characters. */
    public static Optional<String> paragraphs(String text) {
        return TextNormalizer.paragraphs(
                MARKUP.matcher(text).find() ? plain(text) : Parser.unescapeEntities(text, true));
    }

    /** The same on one line. */
    public static Optional<String> line(String text) {
        return paragraphs(text).flatMap(TextNormalizer::line);
    }

    /** Paragraphs of a field of a feed, which says in Atom what it holds. */
    public static Optional<String> paragraphs(XmlElement field) {
        if (!field.children().isEmpty()) {
            return paragraphs(markup(field));
        }
        boolean html = !field.namespace().equals(XmlNamespaces.ATOM)
                || field.attribute("type").filter(it -> !it.equals("text")).isPresent();
        return html ? paragraphs(field.text()) : TextNormalizer.paragraphs(field.text());
    }

    /** A field of a feed on one line. */
    public static Optional<String> line(XmlElement field) {
        return paragraphs(field).flatMap(TextNormalizer::line);
    }

    private static String plain(String html) {
        String beginning = html.substring(0, Math.min(html.length(), LONGEST));
        Element body = Jsoup.parseBodyFragment(STRAY.matcher(beginning).replaceAll("&lt;"))
                .body();
        body.select(SILENT).remove();
        StringBuilder text = new StringBuilder();
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(BLANKS.matcher(words.getWholeText()).replaceAll(" "));
                } else if (node.normalName().equals("br")) {
                    text.append('\n');
                } else {
                    block(node);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                block(node);
            }

            private void block(Node node) {
                if (node instanceof Element element && element.isBlock()) {
                    text.append("\n\n");
                }
            }
        });
        return text.toString();
    }

    /** XHTML within XML as HTML: a parser of HTML knows where its paragraphs are. */
    private static String markup(XmlElement element) {
        return element.content().stream()
                .map(node -> node instanceof XmlElement inner
                        ? "<" + inner.name() + ">" + markup(inner) + "</" + inner.name() + ">"
                        : HtmlEscaper.escape(node.text()))
                .collect(Collectors.joining());
    }
}
