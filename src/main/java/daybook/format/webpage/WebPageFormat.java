package daybook.format.webpage;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.format.HtmlText;
import daybook.format.LenientJsonObject;
import daybook.format.ListingFormat;
import daybook.format.TextNormalizer;
import daybook.format.Venue;
import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.Authors;
import daybook.listing.EntryId;
import daybook.listing.FullTextLinks;
import daybook.listing.HttpAddress;
import daybook.listing.IdentifierParser;
import daybook.listing.Listing;
import daybook.listing.PublicationDate;
import daybook.listing.WrittenName;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A page of the web about one work, which its address identifies: the tags of Google Scholar
 * (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing), Dublin Core, JSON-LD of schema.org, Open Graph
 * (https://ogp.me), and the title of the page at last. Its file is named by the page's address. It is no format of
 * files: most pages are about no paper.
 */
public final class WebPageFormat implements ListingFormat {
    /** {@code Family, Given}, as the tags have it. */
    private static final Pattern HTML =
            Pattern.compile("(?is)\\A.{0,2000}?<(?:!doctype html|html|head|title|meta)(?!\\w)");

    @Override
    public String name() {
        return "page of the web";
    }

    @Override
    public boolean recognises(SourceFile file) {
        return HTML.matcher(file.text()).find();
    }

    @Override
    public List<Listing> read(SourceFile file, Diagnostics diagnostics) {
        Document page = Jsoup.parse(file.text(), file.name());
        PageTags tags = new PageTags(page);
        Optional<LenientJsonObject> data = LinkedData.ofWork(page, file.name());
        Optional<String> title = title(page, tags, data);
        Optional<EntryId> id = IdentifierParser.ofAddress(file.name());
        if (id.isEmpty() || title.isEmpty()) {
            diagnostics.warning(file.whole(), "the page has no title", "name it with --title");
            return List.of();
        }
        Optional<PublicationDate> published = published(tags, data);
        Announcement work = new Announcement(
                AnnouncementKind.NEW,
                id.get(),
                OptionalInt.empty(),
                title.get(),
                authors(tags, data),
                tags.paragraphs("citation_abstract", "dcterms.abstract", "dc.description")
                        .or(() -> data.flatMap(LinkedData::summary))
                        .or(() -> tags.paragraphs("og:description", "description")),
                List.of(),
                Optional.empty(),
                venue(tags, published),
                tags.first("citation_doi", "dc.identifier", "prism.doi")
                        .flatMap(IdentifierParser::ofDoi)
                        .filter(it -> it.source().isEmpty())
                        .map(EntryId::value),
                Optional.empty(),
                new FullTextLinks(pdf(page), Optional.empty()),
                published);
        return List.of(new Listing(
                Listing.ADDED,
                Listing.ADDED,
                Optional.empty(),
                Map.of(),
                Optional.of(file.name()),
                Optional.empty(),
                List.of(work)));
    }

    private static Optional<String> title(Document page, PageTags tags, Optional<LenientJsonObject> data) {
        return tags.first("citation_title", "dc.title", "dcterms.title")
                .or(() -> data.flatMap(
                        it -> it.raw("headline").or(() -> it.raw("name")).flatMap(HtmlText::line)))
                .or(() -> tags.first("og:title", "twitter:title"))
                .or(() -> TextNormalizer.line(page.title()));
    }

    private static Optional<Authors> authors(PageTags tags, Optional<LenientJsonObject> data) {
        List<String> tagged = Stream.concat(
                        tags.all("citation_author", "dc.creator", "dcterms.creator").stream(),
                        tags.all("citation_authors").stream().flatMap(it -> Arrays.stream(it.split(";"))))
                .flatMap(it -> TextNormalizer.line(it).stream())
                .map(WrittenName::inverted)
                .toList();
        List<String> names = tagged.isEmpty() ? data.map(LinkedData::authors).orElse(List.of()) : tagged;
        List<String> known = names.isEmpty()
                ? tags.all("author").stream()
                        .flatMap(it -> TextNormalizer.line(it).stream())
                        .toList()
                : names;
        return Authors.of(known, false);
    }

    private static Optional<PublicationDate> published(PageTags tags, Optional<LenientJsonObject> data) {
        return tags.first(
                        "citation_publication_date",
                        "citation_date",
                        "citation_online_date",
                        "citation_year",
                        "dc.date",
                        "dcterms.issued")
                .or(() -> data.flatMap(it -> it.raw("datePublished")))
                .or(() -> tags.first("article:published_time", "datepublished"))
                .flatMap(PublicationDate::parse);
    }

    private static Optional<String> venue(PageTags tags, Optional<PublicationDate> published) {
        return tags.first("citation_journal_title", "citation_conference_title", "citation_inbook_title")
                .map(it -> new Venue(
                                it,
                                tags.first("citation_volume"),
                                tags.first("citation_issue"),
                                pages(tags),
                                published.map(date -> String.valueOf(date.year())))
                        .reference());
    }

    private static Optional<String> pages(PageTags tags) {
        return tags.first("citation_firstpage")
                .map(first -> tags.first("citation_lastpage")
                        .map(it -> first + "-" + it)
                        .orElse(first));
    }

    private static Optional<String> pdf(Document page) {
        return page.select("meta[name=citation_pdf_url]").stream()
                .map(it -> it.absUrl("content"))
                .filter(HttpAddress::is)
                .findFirst();
    }
}
