package daybook.format.arxiv;

import daybook.diagnostic.Diagnostic.Severity;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.KnownNames;
import daybook.format.AuthorList;
import daybook.format.HtmlText;
import daybook.format.TextNormalizer;
import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.Authors;
import daybook.listing.FullTextLinks;
import daybook.source.arxiv.ArxivIdentifier;
import daybook.tex.TexAccents;
import daybook.xml.XmlElement;
import daybook.xml.XmlNamespaces;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/** One item of a feed of arXiv. */
final class ArxivFeedEntry {
    private static final List<String> TYPES = List.of("new", "cross", "replace", "replace-cross", "absonly");
    private static final Pattern IDENTIFIER =
            Pattern.compile("(?:oai:arXiv\\.org:|/abs/)(?<id>" + ArxivIdentifier.PATTERN + ")\\s*\\z");

    /** Begins the description in RSS 2.0 and Atom. */
    private static final Pattern PREAMBLE = Pattern.compile("\\A\\s*arXiv:(?<id>" + ArxivIdentifier.PATTERN
            + ")\\s+Announce Type:\\s*(?<type>[\\w-]+)\\s*(?:Abstract:\\s*)?");

    /** Ends the title in RSS 1.0. */
    private static final Pattern SUFFIX = Pattern.compile("\\(arXiv:(?<id>" + ArxivIdentifier.PATTERN
            + ")\\s+\\[(?<subject>[\\w.-]+)\\]\\s*(?<type>UPDATED|CROSS LISTED)?\\s*\\)\\s*\\z");

    private final XmlElement item;
    private final String title;
    private final String description;
    private final Matcher preamble;
    private final Matcher suffix;
    private final boolean announced;
    private final boolean suffixed;

    private ArxivFeedEntry(XmlElement item) {
        this.item = item;
        this.title = item.child("title").map(XmlElement::text).orElse("");
        this.description = Stream.of("description", "summary")
                .flatMap(it -> item.child(it).stream())
                .map(XmlElement::text)
                .findFirst()
                .orElse("");
        this.preamble = PREAMBLE.matcher(description);
        this.suffix = SUFFIX.matcher(title);
        this.announced = preamble.find();
        this.suffixed = suffix.find();
    }

    static Optional<Announcement> read(XmlElement item, Diagnostics diagnostics) {
        return new ArxivFeedEntry(item).announcement(diagnostics);
    }

    private Optional<Announcement> announcement(Diagnostics diagnostics) {
        Optional<String> identifier = identifier();
        if (identifier.isEmpty()) {
            diagnostics.error(item.location(), "this entry names no paper of arXiv");
            return Optional.empty();
        }
        Optional<String> name =
                HtmlText.line(suffixed ? withoutSuffix() : title).map(TexAccents::toUnicode);
        if (name.isEmpty()) {
            diagnostics.error(item.location(), "entry " + identifier.get() + " has no title");
            return Optional.empty();
        }
        OptionalInt version = ListingMarkers.version(identifier.get());
        return Optional.of(new Announcement(
                kind(version, diagnostics),
                ListingMarkers.id(identifier.get()).orElseThrow(),
                version,
                name.get(),
                authors(),
                HtmlText.paragraphs(announced ? description.substring(preamble.end()) : description)
                        .map(TexAccents::toUnicode),
                subjects(),
                Optional.empty(),
                field("journal_reference"),
                field("DOI").map(ListingMarkers::firstDoi),
                Optional.empty(),
                FullTextLinks.NONE));
    }

    /** The full stop before the suffix is not the paper's. */
    private String withoutSuffix() {
        String before = title.substring(0, suffix.start()).strip();
        return before.endsWith(".") ? before.substring(0, before.length() - 1) : before;
    }

    /** The versioned identifier of the guid comes first; the address of the abstract has no version. */
    private Optional<String> identifier() {
        Optional<String> guid = Stream.of("guid", "id")
                .flatMap(it -> item.child(it).stream())
                .flatMap(it -> IDENTIFIER.matcher(it.text()).results())
                .map(it -> it.group(1))
                .findFirst();
        return guid.or(() -> announced ? Optional.of(preamble.group("id")) : Optional.empty())
                .or(() -> suffixed ? Optional.of(suffix.group("id")) : Optional.empty())
                .or(() -> item.child("link")
                        .flatMap(it -> IDENTIFIER
                                .matcher(it.text())
                                .results()
                                .map(found -> found.group(1))
                                .findFirst()));
    }

    /** The kind that is stated, else, as of old, that of the title's suffix. */
    private AnnouncementKind kind(OptionalInt version, Diagnostics diagnostics) {
        Optional<XmlElement> stated = item.child(ArxivFeedFormat.NAMESPACE, "announce_type");
        Optional<String> type = stated.flatMap(it -> TextNormalizer.line(it.text()))
                .or(() -> announced ? Optional.of(preamble.group("type")) : Optional.empty());
        if (type.filter(it -> !TYPES.contains(it)).isPresent()) {
            diagnostics.unknown(
                    Severity.WARNING,
                    stated.orElse(item).location(),
                    "announce type",
                    type.get(),
                    KnownNames.of(TYPES));
        }
        return type.map(it -> kind(it, version)).orElseGet(() -> legacyKind(version));
    }

    /**
     * The kind of an announce type. {@code absonly} announces changed metadata: of a paper's first version, which the
     * feed lists as if it were new, or of a later one.
     */
    private static AnnouncementKind kind(String type, OptionalInt version) {
        return switch (type) {
            case "new" -> AnnouncementKind.NEW;
            case "cross" -> AnnouncementKind.CROSS;
            case "replace", "replace-cross" -> AnnouncementKind.REPLACEMENT;
            default -> kind(version);
        };
    }

    private static AnnouncementKind kind(OptionalInt version) {
        return version.orElse(1) > 1 ? AnnouncementKind.REPLACEMENT : AnnouncementKind.NEW;
    }

    private AnnouncementKind legacyKind(OptionalInt version) {
        if (!suffixed) {
            return kind(version);
        }
        return Optional.ofNullable(suffix.group("type"))
                .map(it -> it.equals("UPDATED") ? AnnouncementKind.REPLACEMENT : AnnouncementKind.CROSS)
                .orElse(AnnouncementKind.NEW);
    }

    /** One element holds all: names with commas between them, or in RSS 1.0 a link for each. */
    private Optional<Authors> authors() {
        String text = String.join(
                ", ",
                item.children(XmlNamespaces.DUBLIN_CORE, "creator").stream()
                        .map(XmlElement::text)
                        .toList());
        List<String> linked = text.contains("<a ")
                ? Jsoup.parseBodyFragment(text).select("a").stream()
                        .flatMap(it -> TextNormalizer.line(it.text()).stream())
                        .toList()
                : List.of();
        return Authors.of(linked, false)
                .or(() -> AuthorList.of(
                        HtmlText.line(text).map(TexAccents::toUnicode).orElse("")));
    }

    private List<String> subjects() {
        Stream<String> categories = item.children("category").stream()
                .map(it -> it.attribute("term").orElseGet(it::text))
                .flatMap(it -> TextNormalizer.line(it).stream());
        Stream<String> primary = suffixed ? Stream.of(suffix.group("subject")) : Stream.empty();
        return Stream.concat(primary, categories).distinct().toList();
    }

    private Optional<String> field(String name) {
        return item.child(ArxivFeedFormat.NAMESPACE, name)
                .flatMap(it -> TextNormalizer.line(it.text()))
                .map(TexAccents::toUnicode);
    }
}
