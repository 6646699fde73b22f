package daybook.format;

import daybook.html.HtmlEscaper;
import daybook.xml.XmlElement;
import daybook.xml.XmlNamespaces;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/**
 * The text of what feeds and bibliographies say in HTML, or in JATS and MathML, which journals have in titles and
 * abstracts (https://jats.nlm.nih.gov/publishing/1.3/). Formulas and scripts are TeX in it.
 */
public final class HtmlText {
    /** Names so short that {@code a<b} in a formula could be taken for one: these count as whole tags only. */
    private static final String SHORT =
            "(?:a|alternatives|b|big|bold|br|dd|del|disp-formula|div|dl|dt|em|h[1-6]|hr|i|inf|inline-formula|ins|italic"
                    + "|kbd|li|monospace|ol|p|pre|q|roman|s|sc|sec|sub|sup|td|tex-math|th|title|tr|tt|u|ul|var"
                    + "|annotation|annotation-xml|math|m(?:[inos]|enclose|fenced|frac|labeledtr|multiscripts|over|padded|phantom|prescripts|root|row|space|sqrt"
                    + "|style|sub|subsup|sup|table|td|text|tr|under|underover)|none|semantics)";

    private static final String LONG =
            "(?:abbr|article|aside|audio|blockquote|button|center|cite|code|details|dfn|embed"
                    + "|figcaption|figure|font|footer|form|header|iframe|img|main|mark|nav|noscript|object|picture|samp|scp|script"
                    + "|section|small|source|span|strike|strong|style|summary|table|tbody|template|tfoot|thead|time|video|jats:[a-z-]+|mml:[a-z-]+)";

    private static final String ATTRIBUTE = "(?:\\s+[\\w:-]+\\s*=\\s*(?:\"[^\"]*\"|'[^']*'|[^\\s\"'<>]+))";
    private static final String TAG = "/?(?:" + SHORT + ATTRIBUTE + "{0,20}+\\s*/?>|" + LONG + "[\\s/>])";
    private static final Pattern MARKUP = Pattern.compile("(?i)<" + TAG);

    /** Anything else behind a {@code <} is text. */
    private static final Pattern STRAY = Pattern.compile("(?i)<(?!" + TAG + "|!--)");

    private static final Pattern PREFIX = Pattern.compile("(?i)<(/?)(?:jats|mml):");

    /** In HTML the name of the head's title, in which there is no markup. */
    private static final Pattern TITLE = Pattern.compile("(?i)<(/?)title(?=[\\s>])");

    /** A tag of text that was escaped once too often. */
    private static final Pattern ESCAPED_TAG =
            Pattern.compile("(?i)&lt;(/?(?:b|bold|br|em|i|inf|italic|p|scp?|strong|sub|sup|u|(?:jats|mml):[a-z-]+)"
                    + "(?:\\s[^<>&]{0,200}+)?)&gt;");

    /** Beside an opening tag alone the text may be about it. */
    private static final Pattern ESCAPED_END =
            Pattern.compile("(?i)&lt;/(?:b|bold|em|i|inf|italic|p|scp?|strong|sub|sup|u|(?:jats|mml):[a-z-]+)&gt;");

    private static final Pattern ESCAPED_REFERENCE =
            Pattern.compile("&amp;(?=(?:[A-Za-z]{2,8}|#[xX]?\\p{XDigit}{1,6});)");

    /** What many journals put above an abstract. */
    private static final Pattern ABSTRACT = Pattern.compile("(?i)^(?:abstract|summary)[.:]?\n\n");

    /** What TeX stands between: those of a formula, or of a document with nothing but it. */
    private static final Pattern DELIMITERS = Pattern.compile("(?s)^(?:.*\\\\begin\\{document} ?)?(?:\\\\[(\\[]|\\$*+)"
            + "|(?<![$\\\\])(?:\\\\[)\\]]|\\$*+)(?: ?\\\\end\\{document}.*)?$");

    /** What is simple enough to be a script of TeX. */
    private static final Pattern SCRIPT = Pattern.compile("[^{}$\\\\]{1,40}");

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final String SILENT = "script, style, noscript, iframe, object, embed, template";

    /** Of a longer text, which would take much memory as a tree, the beginning is enough. */
    private static final int LONGEST = 500_000;

    private HtmlText() {}

    /** Paragraphs of one line each; the text may be HTML, plain, or plain with references to characters. */
    public static Optional<String> paragraphs(String text) {
        String once = ESCAPED_REFERENCE.matcher(text).replaceAll("&");
        String markup =
                ESCAPED_END.matcher(once).find() ? ESCAPED_TAG.matcher(once).replaceAll("<$1>") : once;
        return MARKUP.matcher(markup).find()
                ? TextNormalizer.paragraphs(plain(markup))
                        .map(it -> ABSTRACT.matcher(it).replaceFirst(""))
                : TextNormalizer.paragraphs(Parser.unescapeEntities(markup, true));
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
        String tags =
                PREFIX.matcher(STRAY.matcher(beginning).replaceAll("&lt;")).replaceAll("<$1");
        Element body =
                Jsoup.parseBodyFragment(TITLE.matcher(tags).replaceAll("<$1h4")).body();
        body.select(SILENT).remove();
        StringBuilder text = new StringBuilder();
        body.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(BLANKS.matcher(words.getWholeText()).replaceAll(" "));
                    return FilterResult.CONTINUE;
                }
                Optional<String> tex = node instanceof Element element ? tex(element) : Optional.empty();
                if (node.normalName().equals("br")) {
                    text.append('\n');
                }
                tex.ifPresentOrElse(text::append, () -> block(node));
                return tex.isPresent() ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                block(node);
                return FilterResult.CONTINUE;
            }

            private void block(Node node) {
                if (node instanceof Element element && element.isBlock()) {
                    text.append("\n\n");
                }
            }
        });
        return text.toString();
    }

    /** The TeX of a formula or script; where a formula is in MathML too its TeX counts. */
    private static Optional<String> tex(Element element) {
        return switch (element.normalName()) {
            case "math" -> Optional.of(MathMlTex.of(element));
            case "tex-math" -> Optional.of(formula(element));
            case "alternatives", "inline-formula", "disp-formula" ->
                element.children().stream()
                        .filter(it -> it.normalName().equals("tex-math"))
                        .findFirst()
                        .map(HtmlText::formula);
            case "sub", "inf" -> script(element).map(it -> "\\textsubscript{" + it + "}");
            case "sup" -> script(element).map(it -> "\\textsuperscript{" + it + "}");
            default -> Optional.empty();
        };
    }

    private static String formula(Element tex) {
        return TextNormalizer.line(DELIMITERS.matcher(tex.text().strip()).replaceAll(""))
                .map(it -> "$" + it + "$")
                .orElse("");
    }

    /** What stands in a script; empty unless that is a few characters, at most in another font. */
    private static Optional<String> script(Element element) {
        Node only = element;
        for (int fonts = 0; fonts < 3 && only.childNodeSize() == 1; fonts++) {
            only = only.childNode(0);
        }
        return only instanceof TextNode text && SCRIPT.matcher(text.text()).matches()
                ? TextNormalizer.line(text.text())
                : Optional.empty();
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
