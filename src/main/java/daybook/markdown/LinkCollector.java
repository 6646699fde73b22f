package daybook.markdown;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.KnownNames;
import daybook.diagnostic.Location;
import daybook.markdown.MarkdownSyntax.CrossReference;
import daybook.markdown.MarkdownSyntax.LatexParenthesis;
import daybook.siteplan.InternalLink;
import daybook.siteplan.LinkTarget.SiteLink;
import daybook.siteplan.SitePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jsoup.nodes.Element;

/** Resolves cross-references in a text, collects its links to pages of the site, and reports those that cannot work. */
final class LinkCollector extends AbstractVisitor {
    private final MarkdownFile markdown;
    private final CrossReferenceTargets references;
    private final LinkRules rules;
    private final Diagnostics diagnostics;
    private final WrongAddresses wrong;
    private final List<InternalLink> links = new ArrayList<>();

    /** The places where the text refers to places within itself, by their addresses. */
    private final Map<String, Location> within = new LinkedHashMap<>();

    LinkCollector(MarkdownFile markdown, CrossReferenceTargets references, LinkRules rules, Diagnostics diagnostics) {
        this.markdown = markdown;
        this.references = references;
        this.rules = rules;
        this.diagnostics = diagnostics;
        this.wrong = new WrongAddresses(markdown, diagnostics);
    }

    /** The links to pages of the site, without those that are known to be broken. */
    List<InternalLink> links() {
        return links;
    }

    /** An address in the text as one of the site, where it names a file relatively. */
    String onSite(String address) {
        return WrittenAddress.onSite(address, markdown.file());
    }

    /** Whether the target of an address is known to be missing. */
    boolean isBroken(String address) {
        return target(address)
                .filter(it -> rules.isBroken(InternalLink.of(it, markdown.file().whole())))
                .isPresent();
    }

    /** What an address refers to, if that is a file of the site: one that begins with a slash, or its whole address. */
    private Optional<SiteLink> target(String address) {
        WrittenAddress written = new WrittenAddress(address);
        if (written.isOfThisSite()) {
            return Optional.of(SiteLink.of(address));
        }
        return written.isWhole() ? rules.target(address) : Optional.empty();
    }

    /**
     * Reports references to places within the text that it does not have.
     *
     * @param ids of the text
     */
    void reportMissingAnchors(Set<String> ids) {
        KnownNames known = KnownNames.of(ids);
        within.forEach((address, location) -> {
            if (!HtmlCleaner.hasTarget(address, ids)) {
                rules.unresolved()
                        .error(
                                location,
                                "this text has no anchor '" + address.substring(1) + "'",
                                known.nearest(address.substring(1))
                                        .map(it -> "did you mean #" + it + "?")
                                        .or(() -> Optional.of("an anchor is the id of a heading in lower case,"
                                                + " with hyphens between its words")));
            }
        });
    }

    /** Makes links of the papers of the site that the text names, and warns of links that are none. */
    @Override
    public void visit(Text text) {
        if (isWithinLink(text)) {
            return;
        }
        new UnfinishedLinks(markdown, references, diagnostics).report(text);
        String literal = text.getLiteral();
        int done = 0;
        for (CrossReferenceTargets.Mention mention : references.mentions(literal)) {
            Link link = new Link(mention.path().toString(), null);
            link.appendChild(new Text(literal.substring(mention.start(), mention.end())));
            text.insertBefore(new Text(literal.substring(done, mention.start())));
            text.insertBefore(link);
            links.add(new InternalLink(mention.path(), location(text)));
            done = mention.end();
        }
        text.setLiteral(literal.substring(done));
    }

    private static boolean isWithinLink(Node node) {
        for (Node outer = node.getParent(); outer != null; outer = outer.getParent()) {
            if (outer instanceof Link || outer instanceof CrossReference) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void visit(Link link) {
        link.setDestination(onSite(link.getDestination()));
        link(link.getDestination(), location(link));
        if (new WrittenAddress(link.getDestination()).isWhole() && !HtmlCleaner.isHarmless(link.getDestination())) {
            diagnostics.warning(
                    location(link), "this address is left out", "links may begin with https://, http:// or mailto:");
        }
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        image.setDestination(onSite(image.getDestination()));
        image(image.getDestination(), location(image));
        visitChildren(image);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof CrossReference reference) {
            resolve(reference);
        } else if (node instanceof LatexParenthesis) {
            diagnostics.warning(
                    location(node), "this is shown as a parenthesis and not as math", "write math between $");
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
        HtmlPlaces places = new HtmlPlaces(markdown, html, node);
        Element content = HtmlCleaner.placed(html);
        content.select("a[href]").forEach(it -> link(onSite(it.attr("href")), places.of(it)));
        content.select("img[src]").forEach(it -> image(onSite(it.attr("src")), places.of(it)));
        if (!HtmlCleaner.isClean(html)) {
            RemovedHtml removed = RemovedHtml.of(content);
            diagnostics.warning(
                    removed.first().map(places::of).orElseGet(() -> location(node)),
                    "part of this HTML is left out" + removed.named(),
                    "HTML is for text, lists, tables, figures and details; leave out the rest");
        }
    }

    private void image(String address, Location place) {
        if (new WrittenAddress(address).isOfThisSite()) {
            target(address).ifPresent(it -> add(InternalLink.of(it, place)));
        } else {
            diagnostics.error(
                    place,
                    "only images of this site are shown",
                    "put it into content/assets and write /assets/name.png");
        }
    }

    private void link(String address, Location place) {
        Optional<SiteLink> target = target(address);
        if (target.isPresent()) {
            add(InternalLink.of(target.get(), place));
        } else if (HtmlCleaner.isWithin(address)) {
            within.putIfAbsent(address, place);
        } else if (address.isEmpty()) {
            diagnostics.error(place, "this link has no address", "write one between the parentheses");
        } else if (!new WrittenAddress(address).isWhole()) {
            wrong.report(address, place);
        }
    }

    private void add(InternalLink link) {
        rules.reportMissingAuthor(link, diagnostics);
        if (!rules.isBroken(link)) {
            links.add(link);
        }
    }

    private void resolve(CrossReference node) {
        Location target = target(node);
        Optional<CrossReferenceTargets.Reference> found = references.resolve(node.target(), target, rules.unresolved());
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
        return markdown.location(node);
    }
}
