package daybook.format.feed;

import daybook.diagnostic.Diagnostics;
import daybook.format.BiorxivText;
import daybook.format.HtmlText;
import daybook.format.TextNormalizer;
import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.EntryId;
import daybook.listing.FullTextLinks;
import daybook.listing.HttpAddress;
import daybook.listing.IdentifierParser;
import daybook.xml.XmlElement;
import daybook.xml.XmlNamespaces;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** One item of a feed. */
final class FeedEntry {
    private final XmlElement item;
    private final FeedElement feed;

    private FeedEntry(XmlElement item, FeedElement feed) {
        this.item = item;
        this.feed = feed;
    }

    static Optional<Announcement> read(XmlElement item, FeedElement feed, Diagnostics diagnostics) {
        FeedEntry entry = new FeedEntry(item, feed);
        Optional<EntryId> id = entry.id();
        if (id.isEmpty()) {
            diagnostics.warning(
                    item.location(),
                    "this item has no link",
                    "it is left out; it needs a link, a permanent guid, an enclosure or a DOI");
        }
        return id.map(entry::announcement);
    }

    private Announcement announcement(EntryId id) {
        Optional<String> summary = summary();
        return new Announcement(
                AnnouncementKind.NEW,
                id,
                OptionalInt.empty(),
                item.child("title")
                        .flatMap(this::paragraphs)
                        .flatMap(TextNormalizer::line)
                        .or(() -> summary.flatMap(TextNormalizer::line).map(FeedText::title))
                        .orElse(id.value()),
                FeedAuthors.of(item, feed.channel()),
                summary,
                subjects(),
                Optional.empty(),
                Optional.empty(),
                doi(),
                Optional.empty(),
                new FullTextLinks(pdf(), Optional.empty()));
    }

    /** What identifies best comes first: a paper of a source, a DOI, an address. */
    private Optional<EntryId> id() {
        return Stream.concat(
                        dois().flatMap(it -> IdentifierParser.ofDoi(it).stream()),
                        addresses().flatMap(it -> IdentifierParser.ofAddress(it).stream()))
                .min(Comparator.comparing((EntryId it) -> it.source().isEmpty())
                        .thenComparing(it -> it.scheme().equals(EntryId.URL)));
    }

    private Optional<String> doi() {
        return Stream.concat(
                        dois().flatMap(it -> IdentifierParser.ofDoi(it).stream()),
                        addresses().flatMap(it -> IdentifierParser.ofAddress(it).stream()))
                .filter(it -> it.scheme().equals(EntryId.DOI))
                .map(EntryId::value)
                .findFirst();
    }

    private Stream<String> dois() {
        return Stream.of(
                        item.children().stream()
                                .filter(it -> XmlNamespaces.isPrism(it.namespace())
                                        && it.name().equals("doi")),
                        item.children(XmlNamespaces.DUBLIN_CORE, "identifier").stream(),
                        item.children("guid").stream(),
                        item.children("id").stream())
                .flatMap(it -> it)
                .map(XmlElement::text);
    }

    private Stream<String> addresses() {
        return Stream.of(
                        item.children(XmlNamespaces.FEEDBURNER, "origLink").stream()
                                .flatMap(it -> resolved(it, it.text())),
                        links().flatMap(it -> resolved(it, it.attribute("href").orElseGet(it::text))),
                        item.attribute(XmlNamespaces.RDF, "about").stream().flatMap(it -> resolved(item, it)),
                        item.children("guid").stream()
                                .filter(it -> it.attribute("isPermaLink")
                                        .filter("false"::equals)
                                        .isEmpty())
                                .flatMap(it -> resolved(it, it.text())),
                        item.children("id").stream().map(XmlElement::text).map(String::strip),
                        // An episode of a podcast has nothing else.
                        item.children("enclosure").stream()
                                .flatMap(it -> it.attribute("url").stream().flatMap(url -> resolved(it, url))))
                .flatMap(it -> it);
    }

    /** Links to the page itself: RSS writes the address as text, Atom, which may stand within RSS, as an attribute. */
    private Stream<XmlElement> links() {
        return Stream.concat(item.children("link").stream(), item.children(XmlNamespaces.ATOM, "link").stream())
                .filter(it -> it.attribute("rel")
                        .filter(rel -> !rel.equals("alternate"))
                        .isEmpty());
    }

    /** An address in an element of the item, which may be relative. */
    private Stream<String> resolved(XmlElement element, String address) {
        BaseAddress base = feed.base().within(item);
        return (element.equals(item) ? base : base.within(element)).resolve(address.strip()).stream();
    }

    private Optional<String> pdf() {
        return Stream.of("link", "enclosure")
                .flatMap(it -> item.children(it).stream())
                .filter(it ->
                        it.attribute("type").filter("application/pdf"::equals).isPresent())
                .flatMap(it -> it.attribute("href").or(() -> it.attribute("url")).stream())
                .map(String::strip)
                .filter(HttpAddress::is)
                .findFirst();
    }

    private Optional<String> summary() {
        Optional<String> summary = Stream.of("description", "summary")
                .flatMap(it -> item.children(it).stream())
                .flatMap(it -> paragraphs(it).stream())
                .findFirst();
        return summary.or(() -> Stream.concat(
                                item.children(XmlNamespaces.CONTENT, "encoded").stream(),
                                item.children("content").stream())
                        .flatMap(it -> paragraphs(it).stream())
                        .findFirst())
                .map(FeedText::summary);
    }

    private Optional<String> paragraphs(XmlElement field) {
        return doi().filter(BiorxivText::isOf).isPresent()
                ? BiorxivText.paragraphs(field.text())
                : HtmlText.paragraphs(field);
    }

    private List<String> subjects() {
        return Stream.concat(
                        item.children("category").stream()
                                .map(it -> it.attribute("term").orElseGet(it::text)),
                        item.children(XmlNamespaces.DUBLIN_CORE, "subject").stream()
                                .map(XmlElement::text))
                .flatMap(it -> HtmlText.line(it).stream())
                .distinct()
                .toList();
    }
}
