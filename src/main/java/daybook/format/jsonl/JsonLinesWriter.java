package daybook.format.jsonl;

import daybook.listing.Announcement;
import daybook.listing.Authors;
import daybook.listing.EntryId;
import daybook.listing.FullTextLinks;
import daybook.listing.Listing;
import daybook.listing.ListingDate;
import daybook.listing.PublicationDate;
import java.io.StringWriter;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes a listing as Daybook's own listing file, which {@link JsonLinesFormat} reads back equal. */
public final class JsonLinesWriter {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonLinesWriter() {}

    /** The listing's line and one line for each announcement, each ended by a line feed. */
    public static String write(Listing listing) {
        return write(listing, Map.of());
    }

    /**
     * The same with what a curator corrected.
     *
     * @param corrected for a paper what was before, by the names of what is corrected
     */
    public static String write(Listing listing, Map<EntryId, SortedMap<String, String>> corrected) {
        StringBuilder lines = new StringBuilder(line(json -> header(json, listing)));
        listing.announcements()
                .forEach(it -> lines.append(line(json -> {
                    announcement(json, it);
                    Map<String, String> before = corrected.getOrDefault(it.id(), Collections.emptySortedMap());
                    if (!before.isEmpty()) {
                        json.writeObjectPropertyStart("corrected");
                        before.forEach(json::writeStringProperty);
                        json.writeEndObject();
                    }
                })));
        return lines.toString();
    }

    /** Writes the properties of an object. */
    private interface PropertyWriter {
        void write(JsonGenerator json);
    }

    private static String line(PropertyWriter properties) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            properties.write(json);
            json.writeEndObject();
        }
        return line.append('\n').toString();
    }

    private static void header(JsonGenerator json, Listing listing) {
        json.writeNumberProperty("listing", 1);
        json.writeStringProperty("source", listing.source());
        json.writeStringProperty("category", listing.category());
        text(json, "date", listing.date().map(ListingDate::toString));
        if (!listing.stated().isEmpty()) {
            json.writeObjectPropertyStart("stated");
            listing.stated().forEach((kind, count) -> json.writeNumberProperty(kind.key(), count));
            json.writeEndObject();
        }
        text(json, "from", listing.from());
        listing.fetched().ifPresent(it -> json.writeStringProperty("fetched", it.toString()));
        text(json, "title", listing.title());
    }

    private static void announcement(JsonGenerator json, Announcement announcement) {
        json.writeStringProperty("kind", announcement.kind().key());
        json.writeStringProperty("id", announcement.id().toString());
        announcement.version().ifPresent(it -> json.writeNumberProperty("version", it));
        json.writeStringProperty("title", announcement.title());
        announcement.authors().ifPresent(it -> authors(json, it));
        text(json, "abstract", announcement.abstractText());
        texts(json, "subjects", announcement.subjects());
        text(json, "comments", announcement.comments());
        text(json, "journalRef", announcement.journalReference());
        text(json, "doi", announcement.doi());
        text(json, "reportNo", announcement.reportNumber());
        text(json, "published", announcement.published().map(PublicationDate::toString));
        text(json, "address", announcement.links().page());
        links(json, announcement.links());
    }

    private static void authors(JsonGenerator json, Authors authors) {
        texts(json, "authors", authors.written());
        if (authors.truncated()) {
            json.writeBooleanProperty("authorsTruncated", true);
        }
    }

    private static void links(JsonGenerator json, FullTextLinks links) {
        if (links.pdf().isPresent()
                || links.html().isPresent()
                || !links.others().isEmpty()) {
            json.writeObjectPropertyStart("links");
            text(json, "pdf", links.pdf());
            text(json, "html", links.html());
            links.others().forEach(it -> json.writeStringProperty(it.label(), it.address()));
            json.writeEndObject();
        }
    }

    private static void text(JsonGenerator json, String name, Optional<String> value) {
        value.ifPresent(it -> json.writeStringProperty(name, it));
    }

    private static void texts(JsonGenerator json, String name, List<String> values) {
        if (!values.isEmpty()) {
            json.writeArrayPropertyStart(name);
            values.forEach(json::writeString);
            json.writeEndArray();
        }
    }
}
