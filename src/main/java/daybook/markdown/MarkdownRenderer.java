package daybook.markdown;

import daybook.diagnostic.Diagnostics;
import daybook.markdown.HtmlCleaner.CleanHtml;
import daybook.theme.Messages;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Renders the bodies of notes and pages to clean HTML, reporting links that cannot work. */
public final class MarkdownRenderer {
    private static final List<Extension> EXTENSIONS = List.of(
            AutolinkExtension.create(),
            FootnotesExtension.create(),
            StrikethroughExtension.create(),
            TablesExtension.create(),
            TaskListItemsExtension.create());

    /**
     * Blocks within blocks, and emphasis within emphasis: what is deeper no page has room for, and programs that read
     * it have limits.
     */
    private static final int DEEPEST = 40;

    /** Of all tables of a text: many times what is read, and a page of some hundred kilobytes. */
    private static final int MOST_CELLS = 20_000;

    private static final Parser PARSER = parser().build();
    private static final Parser TYPOGRAPHIC = parser().customInlineContentParserFactory(
                    new TypographicText.EscapedQuoteFinder())
            .build();

    private static Parser.Builder parser() {
        return Parser.builder()
                .extensions(EXTENSIONS)
                .maxOpenBlockParsers(DEEPEST)
                .maxInlineNesting(DEEPEST)
                .inlineParserFactory(new LimitedInlines())
                .linkProcessor(new MarkdownSyntax.CrossReferenceFinder())
                .customInlineContentParserFactory(new MarkdownSyntax.MathParser())
                .customInlineContentParserFactory(new MarkdownSyntax.LatexParenthesisFinder())
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES);
    }

    private final Optional<TypographicText> typography;
    private final HtmlRenderer renderer;
    private final CrossReferenceTargets references;
    private final LinkRules rules;
    private final Diagnostics diagnostics;

    /**
     * Renders with the messages of one language.
     *
     * @param references finds what cross-references mean
     * @param typography whether texts get the quotation marks and dashes of the language
     * @param diagnostics receives the errors in texts, but for references that do not resolve
     */
    public MarkdownRenderer(
            Messages messages,
            CrossReferenceTargets references,
            LinkRules rules,
            boolean typography,
            Diagnostics diagnostics) {
        this.typography = typography ? Optional.of(TypographicText.of(messages)) : Optional.empty();
        this.renderer = HtmlRenderer.builder()
                // The first to claim a kind of node renders it.
                .nodeRendererFactory(context -> new SyntaxRenderer(context, messages))
                .attributeProviderFactory(context -> new HeadingIds())
                .extensions(EXTENSIONS)
                .percentEncodeUrls(true)
                .build();
        this.references = references;
        this.rules = rules;
        this.diagnostics = diagnostics;
    }

    /**
     * Renders the body of a file; one with tables of too many cells is reported and has no text.
     *
     * @param idPrefix makes the ids of this text differ from those of others on the same page
     */
    public RichText render(MarkdownFile markdown, String idPrefix) {
        OptionalInt beyond = TableCells.lineBeyond(MOST_CELLS, markdown.body());
        if (beyond.isPresent()) {
            diagnostics.error(
                    markdown.line(beyond.getAsInt()),
                    "the tables of this text have more than " + MOST_CELLS + " cells",
                    "make them smaller, or split the text: a short row has as many cells as the first of its table");
            return RichText.NONE;
        }
        Node document = (typography.isPresent() ? TYPOGRAPHIC : PARSER).parse(markdown.body());
        document.accept(new AlertFinder(markdown, diagnostics));
        document.accept(new MarkdownSyntax.MathBlockFinder());
        LinkCollector links = new LinkCollector(markdown, references, rules, diagnostics);
        document.accept(links);
        typography.ifPresent(it -> it.set(document));
        CleanHtml clean = HtmlCleaner.clean(renderer.render(document), idPrefix, links::onSite, links::isBroken);
        links.reportMissingAnchors(clean.ids());
        return new RichText(clean.html(), links.links());
    }
}
