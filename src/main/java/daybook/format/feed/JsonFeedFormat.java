package daybook.format.feed;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.format.CategorySlug;
import daybook.format.DatedListings;
import daybook.format.FeedDate;
import daybook.format.HtmlText;
import daybook.format.LenientJsonObject;
import daybook.format.ListingFormat;
import daybook.format.TextNormalizer;
import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.Authors;
import daybook.listing.EntryId;
import daybook.listing.FullTextLinks;
import daybook.listing.IdentifierParser;
import daybook.listing.Listing;
import daybook.listing.ListingDate;
import daybook.yaml.YamlReader;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A JSON Feed (https://www.jsonfeed.org/version/1.1/). Its category is called after the feed's title; each day, as
 * stated in the item's own time zone, is a listing.
 */
public final class JsonFeedFormat implements ListingFormat {
    /** The version is an address, whose slashes some programs escape. */
    private static final Pattern VERSION =
            Pattern.compile("\"version\"\\s*+:\\s*+\"https?:\\\\?/\\\\?/(?:www\\.)?jsonfeed\\.org\\\\?/version");

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
        return YamlReader.json(file, diagnostics)
                .flatMap(LenientJsonObject::of)
                .map(feed -> listings(feed, diagnostics))
                .orElse(List.of());
    }

    private static List<Listing> listings(LenientJsonObject feed, Diagnostics diagnostics) {
        String category = CategorySlug.of(feed.line("title").orElse(""), "feed");
        DatedListings listings = new DatedListings("feed", feed.line("feed_url"));
        BaseAddress base = BaseAddress.ofDocument(feed.location().file())
                .or(feed.raw("home_page_url"))
                .or(feed.raw("feed_url"));
        feed.objects("items").forEach(item -> {
            Optional<EntryId> id = id(item, base);
            if (id.isEmpty()) {
                diagnostics.warning(
                        item.location(),
                        "this item has no link",
                        "it is left out; it needs a 'url' or an 'external_url'");
            } else {
                Optional<ListingDate> date = Stream.of("date_published", "date_modified")
                        .flatMap(it -> item.raw(it).flatMap(FeedDate::of).stream())
                        .findFirst();
                listings.add(category, date, announcement(feed, item, id.get()));
            }
        });
        if (feed.items("items").isEmpty()) {
            diagnostics.warning(feed.location(), "the feed has no items", "remove it, or capture it again");
        }
        return listings.listings();
    }

    /** The subject of an item is elsewhere when it has an external address. */
    private static Optional<EntryId> id(LenientJsonObject item, BaseAddress base) {
        return Stream.concat(
                        Stream.of("external_url", "url")
                                .flatMap(name -> item.raw(name).stream())
                                .flatMap(it -> base.resolve(it.strip()).stream()),
                        item.raw("id").stream())
                .flatMap(address ->
                        IdentifierParser.ofAddress(address).or(() -> IdentifierParser.ofDoi(address)).stream())
                .findFirst();
    }

    private static Announcement announcement(LenientJsonObject feed, LenientJsonObject item, EntryId id) {
        Optional<String> summary = item.raw("summary")
                .flatMap(TextNormalizer::paragraphs)
                .or(() -> item.raw("content_text").flatMap(TextNormalizer::paragraphs))
                .or(() -> item.raw("content_html").flatMap(HtmlText::paragraphs))
                .map(FeedText::summary);
        return new Announcement(
                AnnouncementKind.NEW,
                id,
                OptionalInt.empty(),
                item.line("title")
                        .or(() -> summary.flatMap(TextNormalizer::line).map(FeedText::title))
                        .orElse(id.value()),
                authors(item).or(() -> authors(feed)),
                summary,
                item.lines("tags").distinct().toList(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(id).filter(it -> it.scheme().equals(EntryId.DOI)).map(EntryId::value),
                Optional.empty(),
                FullTextLinks.NONE);
    }

    /** Version 1.0 has one {@code author}. */
    private static Optional<Authors> authors(LenientJsonObject object) {
        List<String> names = Stream.concat(object.objects("authors"), object.objects("author"))
                .flatMap(author -> author.line("name").stream())
                .distinct()
                .toList();
        return Authors.of(names, false);
    }
}
