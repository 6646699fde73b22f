package daybook.listing.format;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.listing.Announcement;
import daybook.listing.Authors;
import daybook.listing.EntryId;
import daybook.listing.Identity;
import daybook.listing.Kind;
import daybook.listing.Links;
import daybook.listing.Listing;
import daybook.yaml.Documents;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A JSON Feed (https://www.jsonfeed.org/version/1.1/). Its category is called after the feed's title; each day, as
 * stated in the item's own time zone, is a listing.
 */
final class JsonFeedFormat implements ListingFormat {
    /** The version is an address, whose slashes some programs escape. */
    private static final Pattern VERSION =
            Pattern.compile("\"version\"\\s*+:\\s*+\"https?:\\\\?/\\\\?/(?:www\\.)?jsonfeed\\.org\\\\?/version");

    /** Of an item without a title the first words stand in for it. */
    private static final int TITLE_LENGTH = 80;

    @Override
    public String name() {
        return "JSON Feed";
    }

    @Override
    public boolean recognises(SourceFile file) {
        return file.text().stripLeading().startsWith("{")
                && VERSION.matcher(file.text()).find();
    }

    @Override
    public List<Listing> read(SourceFile file, Diagnostics diagnostics) {
        return Documents.json(file, diagnostics)
                .flatMap(ForeignObject::of)
                .map(feed -> listings(feed, diagnostics))
                .orElse(List.of());
    }

    private static List<Listing> listings(ForeignObject feed, Diagnostics diagnostics) {
        String category = Slug.of(feed.line("title").orElse(""), "feed");
        DatedListings listings = new DatedListings("feed", feed.line("feed_url"));
        feed.objects("items").forEach(item -> {
            Optional<EntryId> id = id(item);
            if (id.isEmpty()) {
                diagnostics.error(item.location(), "this item leads nowhere", "it needs a 'url' or an 'external_url'");
            } else {
                listings.add(
                        category,
                        item.raw("date_published").flatMap(StatedDate::of),
                        announcement(feed, item, id.get()));
            }
        });
        if (feed.items("items").isEmpty()) {
            diagnostics.warning(feed.location(), "the feed has no items", "remove it, or capture it again");
        }
        return listings.listings();
    }

    /** What an item tells of is elsewhere when it has an external address. */
    private static Optional<EntryId> id(ForeignObject item) {
        return Stream.of("external_url", "url", "id")
                .flatMap(name -> item.raw(name).stream())
                .flatMap(address -> Identity.ofAddress(address).or(() -> Identity.ofDoi(address)).stream())
                .findFirst();
    }

    private static Announcement announcement(ForeignObject feed, ForeignObject item, EntryId id) {
        Optional<String> summary = item.raw("summary")
                .flatMap(Prose::paragraphs)
                .or(() -> item.raw("content_text").flatMap(Prose::paragraphs))
                .or(() -> item.raw("content_html").flatMap(HtmlText::paragraphs));
        return new Announcement(
                Kind.NEW,
                id,
                OptionalInt.empty(),
                item.line("title")
                        .or(() -> summary.flatMap(Prose::line).map(JsonFeedFormat::firstWords))
                        .orElse(id.value()),
                authors(item).or(() -> authors(feed)),
                summary,
                item.lines("tags").distinct().toList(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(id).filter(it -> it.scheme().equals("doi")).map(EntryId::value),
                Optional.empty(),
                Links.NONE);
    }

    private static String firstWords(String text) {
        if (text.length() <= TITLE_LENGTH) {
            return text;
        }
        int end = text.lastIndexOf(' ', TITLE_LENGTH);
        return (end > 0 ? text.substring(0, end) : text.substring(0, text.offsetByCodePoints(0, TITLE_LENGTH / 2)))
                + " …";
    }

    /** Version 1.0 has one {@code author}. */
    private static Optional<Authors> authors(ForeignObject object) {
        List<String> names = Stream.concat(object.objects("authors"), object.objects("author"))
                .flatMap(author -> author.line("name").stream())
                .distinct()
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(new Authors(names, false));
    }
}
