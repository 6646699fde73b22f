package daybook.markdown;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.markdown.MarkdownSyntax.CrossReference;
import daybook.siteplan.InternalLink;
import daybook.siteplan.SitePath;
import daybook.theme.Messages;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
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

    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .linkProcessor(new MarkdownSyntax.CrossReferenceFinder())
            .customInlineContentParserFactory(new MarkdownSyntax.MathParser())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");

    /** What RFC 3986 has no place for, a per cent sign that escapes nothing included. */
    private static final Pattern NOT_IN_ADDRESSES = Pattern.compile("[\\s\"<>\\\\^`{|}\\p{Cntrl}]|%(?![0-9A-Fa-f]{2})");

    private final HtmlRenderer renderer;
    private final CrossReferenceTargets references;
    private final Diagnostics diagnostics;

    /** Renders with the messages of one language, looks up cross-references and reports errors. */
    public MarkdownRenderer(Messages messages, CrossReferenceTargets references, Diagnostics diagnostics) {
        this.renderer = HtmlRenderer.builder()
                // The first to claim a kind of node renders it.
                .nodeRendererFactory(context -> new SyntaxRenderer(context, messages))
                .attributeProviderFactory(context -> new HeadingIds())
                .extensions(EXTENSIONS)
                .percentEncodeUrls(true)
                .build();
        this.references = references;
        this.diagnostics = diagnostics;
    }

    /**
     * Renders the body of a file.
     *
     * @param idPrefix makes the ids of this text differ from those of others on the same page
     */
    public RichText render(MarkdownFile markdown, String idPrefix) {
        Node document = PARSER.parse(markdown.body());
        document.accept(new MarkdownSyntax.AlertFinder());
        LinkCollector links = new LinkCollector(markdown);
        document.accept(links);
        return new RichText(HtmlCleaner.clean(renderer.render(document), idPrefix), links.links);
    }

    /** Resolves cross-references, collects links to pages of the site and reports what a page could not show. */
    private final class LinkCollector extends AbstractVisitor {
        private final MarkdownFile markdown;
        private final List<InternalLink> links = new ArrayList<>();

        LinkCollector(MarkdownFile markdown) {
            this.markdown = markdown;
        }

        @Override
        public void visit(Link link) {
            link(link.getDestination(), link);
            if (isWhole(link.getDestination()) && !HtmlCleaner.isHarmless(link.getDestination())) {
                diagnostics.warning(
                        location(link),
                        "this address is left out",
                        "links may begin with https://, http:// or mailto:");
            }
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            image(image.getDestination(), image);
            visitChildren(image);
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof CrossReference reference) {
                resolve(reference);
            }
            visitChildren(node);
        }

        @Override
        public void visit(HtmlBlock block) {
            html(block.getLiteral(), block);
        }

        @Override
        public void visit(HtmlInline inline) {
            html(inline.getLiteral(), inline);
        }

        private void html(String html, Node node) {
            HtmlCleaner.links(html).forEach(it -> link(it, node));
            HtmlCleaner.images(html).forEach(it -> image(it, node));
            if (!HtmlCleaner.isClean(html)) {
                diagnostics.warning(
                        location(node), "part of this HTML is left out", "scripts, styles and forms are not allowed");
            }
        }

        private void image(String address, Node node) {
            if (isOfThisSite(address)) {
                links.add(new InternalLink(SitePath.ofAddress(address), location(node)));
            } else {
                diagnostics.error(
                        location(node),
                        "only images of this site are shown",
                        "put it into content/assets and write /assets/name.png");
            }
        }

        private void link(String address, Node node) {
            if (isOfThisSite(address)) {
                links.add(new InternalLink(SitePath.ofAddress(address), location(node)));
            } else if (address.isEmpty()) {
                diagnostics.error(location(node), "this link has no address", "write one between the parentheses");
            } else if (SCHEME.matcher(address).lookingAt() && !isWhole(address)) {
                malformed(address, node);
            } else if (!address.startsWith("#") && !isWhole(address)) {
                diagnostics.error(
                        location(node),
                        "'" + address + "' does not resolve, because the text is shown on several pages",
                        "begin with / for a page of this site, or with https://");
            }
        }

        private void malformed(String address, Node node) {
            String problem = "'" + address + "' is badly written";
            Matcher wrong = NOT_IN_ADDRESSES.matcher(address);
            if (wrong.find()) {
                String escaped =
                        URLEncoder.encode(wrong.group(), StandardCharsets.UTF_8).replace("+", "%20");
                diagnostics.error(
                        location(node),
                        problem + ": '" + wrong.group() + "' cannot stand in an address as it is",
                        "write " + escaped + " in its place");
            } else {
                diagnostics.error(location(node), problem, "copy it from a browser's address bar");
            }
        }

        private void resolve(CrossReference node) {
            Location target = target(node);
            Optional<CrossReferenceTargets.Reference> found = references.resolve(node.target(), target, diagnostics);
            if (found.isPresent()) {
                SitePath path = found.get().path();
                Link link = new Link(path.toString(), null);
                link.appendChild(new Text(node.text().isEmpty() ? found.get().title() : node.text()));
                node.insertAfter(link);
                node.unlink();
                links.add(new InternalLink(path, target));
            }
        }

        /** The target's place; CommonMark gives that of the inner bracket. */
        private Location target(CrossReference node) {
            Location bracket = location(node);
            return markdown.file()
                    .at(bracket.line(), bracket.column() + 1, node.target().length());
        }

        private Location location(Node node) {
            List<SourceSpan> spans = node.getSourceSpans();
            if (spans.isEmpty()) {
                return node.getParent() == null ? markdown.file().whole() : location(node.getParent());
            }
            SourceSpan span = spans.get(0);
            int line = markdown.bodyLine() + span.getLineIndex();
            return markdown.file().at(line, span.getColumnIndex() + 1, span.getLength());
        }
    }

    private static boolean isOfThisSite(String address) {
        return address.startsWith("/") && !address.startsWith("//");
    }

    private static boolean isWhole(String address) {
        try {
            return new URI(address).isAbsolute();
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
