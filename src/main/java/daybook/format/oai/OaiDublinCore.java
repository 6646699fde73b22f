package daybook.format.oai;

import daybook.format.FeedDate;
import daybook.format.TextNormalizer;
import daybook.listing.AnnouncementKind;
import daybook.listing.Authors;
import daybook.listing.IdentifierParser;
import daybook.listing.ListingDate;
import daybook.listing.WrittenName;
import daybook.source.arxiv.ArxivCategories;
import daybook.tex.TexAccents;
import daybook.xml.XmlElement;
import daybook.xml.XmlNamespaces;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A record of arXiv in Dublin Core (http://www.openarchives.org/OAI/2.0/oai_dc.xsd), which has fewer fields than arXiv:
 * comments come as a description, the journal as an identifier, categories as names among classes of other schemes.
 */
final class OaiDublinCore {
    private static final String COMMENT = "Comment:";

    /** {@code Computer Science - Machine Learning}: archive and category. */
    private static final Pattern SUBJECT = Pattern.compile("(?<archive>.+?) - (?<category>.+)");

    private OaiDublinCore() {}

    static OaiRecord.OaiMetadata read(XmlElement metadata) {
        List<ListingDate> dates = fields(metadata, "date")
                .flatMap(it -> FeedDate.of(it.text()).stream())
                .toList();
        List<String> identifiers = lines(metadata, "identifier").toList();
        return new OaiRecord.OaiMetadata(
                OptionalInt.empty(),
                dates.size() > 1 ? AnnouncementKind.REPLACEMENT : AnnouncementKind.NEW,
                dates.stream().reduce((earlier, later) -> later),
                lines(metadata, "title").findFirst(),
                authors(metadata),
                fields(metadata, "description")
                        .map(XmlElement::text)
                        .filter(it -> !it.strip().startsWith(COMMENT))
                        .flatMap(it -> TextNormalizer.paragraphs(it).stream())
                        .map(TexAccents::toUnicode)
                        .findFirst(),
                lines(metadata, "subject")
                        .flatMap(it -> code(it).stream())
                        .distinct()
                        .toList(),
                lines(metadata, "description")
                        .filter(it -> it.startsWith(COMMENT))
                        .map(it -> it.substring(COMMENT.length()).strip())
                        .findFirst(),
                identifiers.stream().filter(it -> !isIdentity(it)).findFirst(),
                identifiers.stream()
                        .filter(it -> it.startsWith("doi:"))
                        .map(it -> it.substring("doi:".length()))
                        .findFirst(),
                Optional.empty());
    }

    private static Stream<XmlElement> fields(XmlElement metadata, String name) {
        return metadata.children(XmlNamespaces.DUBLIN_CORE, name).stream();
    }

    private static Stream<String> lines(XmlElement metadata, String name) {
        return fields(metadata, name).flatMap(it -> OaiRecord.line(Optional.of(it)).stream());
    }

    private static boolean isIdentity(String identifier) {
        return identifier.startsWith("doi:")
                || IdentifierParser.ofAddress(identifier).isPresent();
    }

    private static Optional<Authors> authors(XmlElement metadata) {
        List<String> names = lines(metadata, "creator")
                .flatMap(it -> TextNormalizer.line(WrittenName.inverted(it)).stream())
                .toList();
        return Authors.of(names, false);
    }

    /** The category of that name; an archive with the same name as a category of another one comes first. */
    private static Optional<String> code(String subject) {
        Optional<String> whole = ArxivCategories.codes(subject).stream().findFirst();
        Matcher parts = SUBJECT.matcher(subject);
        if (whole.isPresent() || !parts.matches()) {
            return whole;
        }
        List<String> archives = ArxivCategories.codes(parts.group("archive"));
        return ArxivCategories.codes(parts.group("category")).stream()
                .filter(code -> archives.stream().anyMatch(archive -> code.startsWith(archive + ".")))
                .findFirst();
    }
}
