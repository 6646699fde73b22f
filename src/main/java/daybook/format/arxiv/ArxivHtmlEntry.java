package daybook.format.arxiv;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;
import daybook.format.TextNormalizer;
import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.Authors;
import daybook.listing.FullTextLinks;
import daybook.source.arxiv.ArxivIdentifier;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.Selector;

/** One {@code dt} and {@code dd} of an arXiv listing page. */
final class ArxivHtmlEntry {
    private static final Pattern ABSTRACT_ADDRESS = Pattern.compile("/abs/(" + ArxivIdentifier.PATTERN + ")$");
    private static final Pattern SUBJECT_CODE = Pattern.compile("\\(([\\w.-]+)\\)\\s*(?:;|$)");

    private static final String SITE = "https://arxiv.org";

    /** Parsed once: a query takes longer to parse than to answer within an entry. */
    private static final Evaluator ABSTRACT = Selector.evaluatorOf("p.mathjax, div.meta > p");

    /** The text that arXiv puts in place of an address. */
    private static final Pattern STAND_IN = Pattern.compile("this (?:https?|ftp) URL|this URL");

    private ArxivHtmlEntry() {}

    /** Where an element's start tag stands. */
    static Location location(SourceFile file, Element element) {
        Range range = element.sourceRange();
        Range.Position start = range.start();
        return file.at(start.lineNumber(), Math.max(start.columnNumber(), 1), range.endPos() - range.startPos());
    }

    static Optional<Announcement> read(
            SourceFile file, Element term, AnnouncementKind section, Diagnostics diagnostics) {
        Optional<String> identifier = identifier(term);
        Element fields = term.nextElementSibling();
        if (identifier.isEmpty()) {
            diagnostics.error(location(file, term), "this entry has no link to an abstract, so no paper is identified");
            return Optional.empty();
        }
        if (fields == null || !fields.normalName().equals("dd")) {
            diagnostics.error(
                    location(file, term), "entry " + identifier.get() + " has no fields", "the page may be cut off");
            return Optional.empty();
        }
        Optional<String> title = field(fields, "list-title");
        if (title.isEmpty()) {
            diagnostics.error(location(file, fields), "entry " + identifier.get() + " has no title");
            return Optional.empty();
        }
        return Optional.of(new Announcement(
                ListingMarkers.kind(term.text()).orElse(section),
                ListingMarkers.id(identifier.get()).orElseThrow(),
                ListingMarkers.version(identifier.get()),
                title.get(),
                authors(fields),
                Optional.ofNullable(fields.selectFirst(ABSTRACT)).flatMap(it -> TextNormalizer.paragraphs(text(it))),
                subjects(fields),
                field(fields, "list-comments"),
                field(fields, "list-journal-ref"),
                field(fields, "list-doi").map(ListingMarkers::firstDoi),
                field(fields, "list-report-no"),
                links(term)));
    }

    private static Optional<String> identifier(Element term) {
        return links(term, "/abs/")
                .map(link -> ABSTRACT_ADDRESS.matcher(link.attr("href")))
                .filter(Matcher::find)
                .map(address -> address.group(1))
                .findFirst();
    }

    private static Optional<String> field(Element fields, String name) {
        return element(fields, name).flatMap(it -> TextNormalizer.line(text(it)));
    }

    private static Optional<Element> element(Element fields, String name) {
        return Optional.ofNullable(fields.getElementsByClass(name).first());
    }

    private static Optional<Authors> authors(Element fields) {
        return element(fields, "list-authors").flatMap(it -> ListedAuthors.of(text(it)));
    }

    private static List<String> subjects(Element fields) {
        return element(fields, "list-subjects").stream()
                .flatMap(it -> SUBJECT_CODE.matcher(it.text()).results())
                .map(code -> code.group(1))
                .toList();
    }

    private static FullTextLinks links(Element term) {
        return new FullTextLinks(link(term, "/pdf/"), link(term, "/html/"));
    }

    private static Optional<String> link(Element term, String form) {
        // A copy in an archive, and a mirror, lead to themselves.
        return links(term, form)
                .map(it -> it.attr("href"))
                .map(it -> SITE + it.substring(it.indexOf(form)))
                .findFirst();
    }

    private static Stream<Element> links(Element term, String form) {
        return term.getElementsByTag("a").stream().filter(it -> it.attr("href").contains(form));
    }

    /**
     * The text of a field without its label, with line breaks kept and with addresses in place of arXiv's stand-ins.
     */
    private static String text(Element field) {
        StringBuilder text = new StringBuilder();
        NodeVisitor visitor = (Node node, int depth) -> {
            if (node instanceof TextNode words) {
                text.append(wordsOrAddress(words));
            } else if (node.normalName().equals("br")) {
                text.append("\n\n");
            }
        };
        field.childNodes().stream()
                .filter(child -> !(child instanceof Element element && element.hasClass("descriptor")))
                .forEach(child -> child.traverse(visitor));
        return text.toString();
    }

    private static String wordsOrAddress(TextNode words) {
        Element link = words.parent();
        if (link != null
                && link.normalName().equals("a")
                && STAND_IN.matcher(words.text().strip()).matches()) {
            return link.attr("href");
        }
        return words.getWholeText();
    }
}
