package daybook.markdown;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Markdown of others as the HTML that GitHub makes of it, with the HTML that its authors wrote in it. It is for a
 * parser, never for a page: nothing is cleaned.
 */
public final class MarkdownHtml {
    /** The attribute of each block that comes from Markdown: its line, counted from 1. */
    public static final String LINE = "data-line";

    /** Deeper than anybody writes; a limit for what machines write. */
    private static final int DEEPEST = 100;

    private static final List<Extension> EXTENSIONS = List.of(
            AutolinkExtension.create(),
            StrikethroughExtension.create(),
            TablesExtension.create(),
            TaskListItemsExtension.create());

    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .customInlineContentParserFactory(new MarkdownSyntax.MathParser())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .inlineParserFactory(new LimitedInlines())
            .build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .nodeRendererFactory(RawHtml::new)
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (!node.getSourceSpans().isEmpty()) {
                    int line = node.getSourceSpans().get(0).getLineIndex() + 1;
                    attributes.put(LINE, Integer.toString(line));
                }
            })
            .extensions(EXTENSIONS)
            .build();

    private MarkdownHtml() {}

    /**
     * The HTML of a text; an unclosed tag of its author stays unclosed.
     *
     * @param markdown no table of it has more than a million cells; {@link TableCells} tells
     */
    public static String of(String markdown) {
        return RENDERER.render(PARSER.parse(markdown));
    }

    /**
     * HTML as its author wrote it, but for tags that would make text of all that follows, as GFM, section 6.11, asks.
     */
    private record RawHtml(HtmlNodeRendererContext context) implements NodeRenderer {
        private static final Pattern SWALLOWING = Pattern.compile(
                "(?i)<(?=/?(?:title|textarea|style|xmp|iframe|noembed|noframes|noscript|script|plaintext|template|select)[\\s/>])");

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(HtmlBlock.class, HtmlInline.class, MarkdownSyntax.MathSpan.class);
        }

        @Override
        public void render(Node node) {
            if (node instanceof HtmlBlock block) {
                context.getWriter().line();
                write(block.getLiteral());
                context.getWriter().line();
            } else if (node instanceof HtmlInline inline) {
                write(inline.getLiteral());
            } else if (node instanceof MarkdownSyntax.MathSpan math) {
                context.getWriter().text("$" + math.tex() + "$");
            }
        }

        private void write(String html) {
            context.getWriter().raw(SWALLOWING.matcher(html).replaceAll("&lt;"));
        }
    }
}
