package daybook.format.oai;

import daybook.diagnostic.Diagnostics;
import daybook.format.AuthorList;
import daybook.format.DatedListings;
import daybook.format.FeedDate;
import daybook.format.TextNormalizer;
import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.Authors;
import daybook.listing.EntryId;
import daybook.listing.FullTextLinks;
import daybook.listing.ListingDate;
import daybook.listing.WrittenName;
import daybook.source.arxiv.ArxivRules;
import daybook.tex.TexAccents;
import daybook.xml.XmlElement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One harvested record in arXiv's own metadata formats (http://arxiv.org/OAI/arXiv.xsd, with structured names, and
 * http://arxiv.org/OAI/arXivRaw.xsd, with all versions), or in Dublin Core, which {@link OaiDublinCore} reads.
 */
final class OaiRecord {
    private static final Pattern IDENTIFIER = Pattern.compile("oai:arXiv\\.org:(?<id>.+)");
    private static final Pattern VERSION = Pattern.compile("v(?<number>\\d{1,4})");

    private OaiRecord() {}

    /** What each metadata format says in its own way. */
    record OaiMetadata(
            OptionalInt version,
            AnnouncementKind kind,
            Optional<ListingDate> day,
            Optional<String> title,
            Optional<Authors> authors,
            Optional<String> abstractText,
            List<String> subjects,
            Optional<String> comments,
            Optional<String> journalReference,
            Optional<String> doi,
            Optional<String> reportNumber) {
        Announcement announcement(EntryId id, String title) {
            return new Announcement(
                    kind,
                    id,
                    version,
                    title,
                    authors,
                    abstractText,
                    subjects,
                    comments,
                    journalReference,
                    doi,
                    reportNumber,
                    FullTextLinks.NONE);
        }
    }

    static void read(XmlElement record, DatedListings listings, Diagnostics diagnostics) {
        Optional<XmlElement> header = record.child("header");
        String identifier = header.flatMap(it -> it.child("identifier"))
                .map(it -> it.text().strip())
                .orElse("");
        Matcher arxiv = IDENTIFIER.matcher(identifier);
        Optional<EntryId> id = arxiv.matches() ? EntryId.of(ArxivRules.INSTANCE, arxiv.group("id")) : Optional.empty();
        if (id.isEmpty()) {
            diagnostics.error(record.location(), "this record is not about a paper of arXiv", "its header names one");
            return;
        }
        if (header.flatMap(it -> it.attribute("status"))
                .filter("deleted"::equals)
                .isPresent()) {
            diagnostics.warning(record.location(), "arXiv deleted " + id.get(), "it is left out");
            return;
        }
        Optional<OaiMetadata> metadata = record.children("metadata").stream()
                .flatMap(it -> it.children().stream())
                .flatMap(it -> metadata(it).stream())
                .findFirst();
        if (metadata.isEmpty()) {
            diagnostics.error(
                    record.location(),
                    "record " + id.get() + " is in a metadata format that Daybook does not know",
                    "harvest with metadataPrefix=arXiv, arXivRaw or oai_dc");
            return;
        }
        file(record, id.get(), metadata.get(), listings, diagnostics);
    }

    private static void file(
            XmlElement record, EntryId id, OaiMetadata metadata, DatedListings listings, Diagnostics diagnostics) {
        if (metadata.title.isEmpty() || metadata.day.isEmpty() || metadata.subjects.isEmpty()) {
            String missing = metadata.title.isEmpty() ? "title" : metadata.day.isEmpty() ? "date" : "category of arXiv";
            diagnostics.error(record.location(), "record " + id + " has no " + missing);
            return;
        }
        listings.add(metadata.subjects.get(0), metadata.day, metadata.announcement(id, metadata.title.get()));
    }

    private static Optional<OaiMetadata> metadata(XmlElement metadata) {
        return switch (metadata.name()) {
            case "arXiv" -> Optional.of(structured(metadata));
            case "arXivRaw" -> Optional.of(raw(metadata));
            case "dc" -> Optional.of(OaiDublinCore.read(metadata));
            default -> Optional.empty();
        };
    }

    /** This format does not number versions; a paper that was never updated is in its first. */
    private static OaiMetadata structured(XmlElement metadata) {
        Optional<ListingDate> updated = date(metadata.child("updated"));
        return common(
                metadata,
                OptionalInt.empty(),
                updated.isPresent() ? AnnouncementKind.REPLACEMENT : AnnouncementKind.NEW,
                updated.or(() -> date(metadata.child("created"))),
                structuredAuthors(metadata));
    }

    private static OaiMetadata raw(XmlElement metadata) {
        Optional<XmlElement> newest = metadata.children("version").stream()
                .max(Comparator.comparingInt(it -> number(it).orElse(0)));
        OptionalInt version = newest.map(OaiRecord::number).orElse(OptionalInt.empty());
        return common(
                metadata,
                version,
                version.orElse(1) > 1 ? AnnouncementKind.REPLACEMENT : AnnouncementKind.NEW,
                newest.flatMap(it -> date(it.child("date"))),
                line(metadata.child("authors")).flatMap(AuthorList::of));
    }

    private static OaiMetadata common(
            XmlElement metadata,
            OptionalInt version,
            AnnouncementKind kind,
            Optional<ListingDate> day,
            Optional<Authors> authors) {
        return new OaiMetadata(
                version,
                kind,
                day,
                line(metadata.child("title")),
                authors,
                metadata.child("abstract")
                        .flatMap(it -> TextNormalizer.paragraphs(it.text()))
                        .map(TexAccents::toUnicode),
                line(metadata.child("categories"))
                        .map(it -> Arrays.asList(it.split(" ")))
                        .orElse(List.of()),
                line(metadata.child("comments")),
                line(metadata.child("journal-ref")),
                line(metadata.child("doi")).map(it -> it.split(" ")[0]),
                line(metadata.child("report-no")));
    }

    private static OptionalInt number(XmlElement version) {
        Matcher number = VERSION.matcher(version.attribute("version").orElse(""));
        return number.matches() ? OptionalInt.of(Integer.parseInt(number.group("number"))) : OptionalInt.empty();
    }

    private static Optional<Authors> structuredAuthors(XmlElement metadata) {
        List<String> names = metadata.children("authors").stream()
                .flatMap(it -> it.children("author").stream())
                .flatMap(author -> name(author).stream())
                .toList();
        return Authors.of(names, false);
    }

    private static Optional<String> name(XmlElement author) {
        return TextNormalizer.line(
                WrittenName.person(part(author, "forenames"), part(author, "keyname"), part(author, "suffix")));
    }

    private static String part(XmlElement author, String name) {
        return line(author.child(name)).orElse("");
    }

    private static Optional<ListingDate> date(Optional<XmlElement> field) {
        return field.flatMap(it -> FeedDate.of(it.text()));
    }

    /** A field on one line, with accents as letters. */
    static Optional<String> line(Optional<XmlElement> field) {
        return field.flatMap(it -> TextNormalizer.line(it.text())).map(TexAccents::toUnicode);
    }
}
