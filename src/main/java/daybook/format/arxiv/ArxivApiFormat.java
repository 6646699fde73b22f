package daybook.format.arxiv;

import daybook.diagnostic.Diagnostics;
import daybook.format.DatedListings;
import daybook.format.FeedDate;
import daybook.format.TextNormalizer;
import daybook.format.XmlFormat;
import daybook.format.XmlHead;
import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.Authors;
import daybook.listing.FullTextLinks;
import daybook.listing.HttpAddress;
import daybook.listing.Listing;
import daybook.listing.ListingDate;
import daybook.listing.PublicationDate;
import daybook.tex.TexAccents;
import daybook.xml.XmlElement;
import daybook.xml.XmlNamespaces;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Answers of arXiv's API (https://info.arxiv.org/help/api/user-manual.html), in the form of before 2026 and of since.
 *
 * <p>The API announces nothing: it gives the newest version of each paper and when that was submitted. A first version
 * counts as new on the day of its submission, a later one as a replacement on the day of its own; both under the
 * paper's primary category, as an answer may hold any. The days are a day or more before those of arXiv's listings,
 * which serve better wherever there is one.
 */
public final class ArxivApiFormat extends XmlFormat {
    private static final Pattern ANSWER = Pattern.compile(
            "(?i)<title[^<>]*+>\\s*arXiv (?:Query:|Search Results)|<id[^<>]*+>\\s*https?://(?:export\\.)?arxiv\\.org/api/");
    private static final String ABSTRACT_ADDRESS = "https?://(?:export\\.)?arxiv\\.org/abs/";
    private static final Pattern ADDRESS_START = Pattern.compile("\\A\\s*" + ABSTRACT_ADDRESS);

    public ArxivApiFormat() {
        super("arXiv API answer (Atom)");
    }

    @Override
    protected boolean recognises(XmlHead head) {
        return isAnswer(head);
    }

    /** Whether a feed is an answer of the API, rather than one of announcements. */
    static boolean isAnswer(XmlHead head) {
        return head.isFeed() && ANSWER.matcher(head.text()).find();
    }

    @Override
    protected List<Listing> listings(XmlElement feed, Diagnostics diagnostics) {
        DatedListings listings = new DatedListings("arxiv", Optional.empty());
        List<XmlElement> entries = feed.children("entry");
        for (XmlElement entry : entries) {
            if (isError(entry)) {
                String summary = entry.child("summary")
                        .flatMap(it -> TextNormalizer.line(it.text()))
                        .orElse("without a reason");
                diagnostics.error(entry.location(), "arXiv's API answered with an error: " + summary);
            } else {
                read(entry, listings, diagnostics);
            }
        }
        checkCount(feed, entries.size(), diagnostics);
        return listings.listings();
    }

    /** An error comes as an entry like any other. */
    private static boolean isError(XmlElement entry) {
        return entry.child("id").filter(it -> it.text().contains("/api/errors")).isPresent();
    }

    private static void read(XmlElement entry, DatedListings listings, Diagnostics diagnostics) {
        String identifier = ADDRESS_START
                .matcher(entry.child("id").map(XmlElement::text).orElse(""))
                .replaceFirst("")
                .strip();
        OptionalInt version = ListingMarkers.version(identifier);
        AnnouncementKind kind = version.orElse(1) > 1 ? AnnouncementKind.REPLACEMENT : AnnouncementKind.NEW;
        Optional<ListingDate> day = entry.child(kind == AnnouncementKind.NEW ? "published" : "updated")
                .flatMap(it -> FeedDate.of(it.text()));
        List<String> subjects = subjects(entry);
        Optional<Announcement> announcement = announcement(entry, identifier, kind, subjects);
        if (announcement.isEmpty() || day.isEmpty() || subjects.isEmpty()) {
            diagnostics.error(
                    entry.location(), "this entry is incomplete", "it needs an id, a title, a category and a date");
            return;
        }
        listings.add(subjects.get(0), day, announcement.get());
    }

    private static Optional<Announcement> announcement(
            XmlElement entry, String identifier, AnnouncementKind kind, List<String> subjects) {
        return ListingMarkers.id(identifier)
                .flatMap(id -> line(entry.child("title"))
                        .map(title -> new Announcement(
                                kind,
                                id,
                                ListingMarkers.version(identifier),
                                title,
                                authors(entry),
                                entry.child("summary")
                                        .flatMap(it -> TextNormalizer.paragraphs(it.text()))
                                        .map(TexAccents::toUnicode),
                                subjects,
                                line(entry.child(ArxivFeedFormat.NAMESPACE, "comment")),
                                line(entry.child(ArxivFeedFormat.NAMESPACE, "journal_ref")),
                                line(entry.child(ArxivFeedFormat.NAMESPACE, "doi"))
                                        .map(ListingMarkers::firstDoi),
                                Optional.empty(),
                                new FullTextLinks(pdf(entry), Optional.empty()),
                                entry.child("published")
                                        .flatMap(it -> FeedDate.of(it.text()))
                                        .flatMap(ListingDate::day)
                                        .map(PublicationDate::of))));
    }

    private static Optional<String> line(Optional<XmlElement> field) {
        return field.flatMap(it -> TextNormalizer.line(it.text())).map(TexAccents::toUnicode);
    }

    private static Optional<Authors> authors(XmlElement entry) {
        List<String> names = entry.children("author").stream()
                .flatMap(it -> line(it.child("name")).stream())
                .toList();
        return Authors.of(names, false);
    }

    private static List<String> subjects(XmlElement entry) {
        return Stream.concat(
                        entry.children(ArxivFeedFormat.NAMESPACE, "primary_category").stream(),
                        entry.children("category").stream())
                .flatMap(it -> it.attribute("term").stream())
                .flatMap(it -> TextNormalizer.line(it).stream())
                .distinct()
                .toList();
    }

    private static Optional<String> pdf(XmlElement entry) {
        return entry.children("link").stream()
                .filter(it -> it.attribute("title").filter("pdf"::equals).isPresent())
                .flatMap(it -> it.attribute("href").stream())
                .map(String::strip)
                .filter(HttpAddress::is)
                .findFirst();
    }

    /** The API is known to leave entries out of a page. That a query has further pages is the asker's choice. */
    private static void checkCount(XmlElement feed, int read, Diagnostics diagnostics) {
        OptionalLong total = number(feed, "totalResults");
        OptionalLong page = number(feed, "itemsPerPage");
        long start = number(feed, "startIndex").orElse(0);
        long stated = Math.min(total.orElse(read) - start, page.orElse(Long.MAX_VALUE));
        if (read < stated) {
            diagnostics.warning(
                    feed.location(),
                    "the answer counts " + stated + " entries, but holds " + read,
                    "arXiv's API leaves out entries at times: ask again");
        } else if (read == 0) {
            diagnostics.warning(feed.location(), "arXiv's API found nothing", "remove the file, or ask again");
        }
    }

    private static OptionalLong number(XmlElement feed, String name) {
        return feed.children(XmlNamespaces.OPENSEARCH, name).stream()
                .map(it -> it.text().strip())
                .filter(it -> it.matches("\\d{1,15}"))
                .mapToLong(Long::parseLong)
                .findFirst();
    }
}
