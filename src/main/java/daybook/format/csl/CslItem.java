package daybook.format.csl;

import daybook.format.HtmlText;
import daybook.format.LenientJsonObject;
import daybook.format.TextNormalizer;
import daybook.format.Venue;
import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.Authors;
import daybook.listing.EntryId;
import daybook.listing.FullTextLinks;
import daybook.listing.IdentifierParser;
import daybook.listing.PublicationDate;
import daybook.listing.Sources;
import daybook.listing.WrittenName;
import daybook.yaml.YamlNode.Scalar;
import daybook.yaml.YamlNode.Sequence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An item of CSL-JSON, or a work in an answer of Crossref's REST API, which has the same names and lists of titles
 * where CSL has one.
 */
public final class CslItem {
    /** A variable that citation programs keep in the note, such as {@code PMID: 7}. */
    private static final Pattern VARIABLE = Pattern.compile("(?m)^[A-Za-z][A-Za-z -]*+:.*$|\\{:[^{}]*+}");

    /** A title that ends so needs no colon before its subtitle. */
    private static final Pattern SENTENCE_END = Pattern.compile("[:?!.]$");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    private static final Pattern KEYWORD_END = Pattern.compile("[,;]");

    private final LenientJsonObject item;

    /** Reads an object. */
    public CslItem(LenientJsonObject item) {
        this.item = item;
    }

    /** What it says of the paper; empty without a title or without anything that identifies the paper. */
    public Optional<Announcement> announcement() {
        return title().flatMap(title -> id().map(id -> new Announcement(
                AnnouncementKind.NEW,
                id,
                OptionalInt.empty(),
                title,
                authors(),
                item.raw("abstract").flatMap(HtmlText::paragraphs),
                subjects(),
                item.raw("note").map(it -> VARIABLE.matcher(it).replaceAll("")).flatMap(TextNormalizer::line),
                journalReference(),
                item.raw("DOI")
                        .flatMap(IdentifierParser::ofDoi)
                        .filter(it -> it.source().isEmpty())
                        .map(EntryId::value),
                Optional.empty(),
                FullTextLinks.NONE,
                PublicationDate.ofParts(dateParts()).or(this::writtenDate))));
    }

    /** The title, with the subtitle that Crossref has in a field of its own. */
    Optional<String> title() {
        return text("title")
                .map(title -> text("subtitle")
                        .filter(it -> !title.contains(it))
                        .map(it -> title + (SENTENCE_END.matcher(title).find() ? " " : ": ") + it)
                        .orElse(title));
    }

    /** The day of publication; empty unless the whole date is known, and for a range of dates. */
    Optional<LocalDate> day() {
        boolean range =
                item.objects("issued").anyMatch(date -> date.items("date-parts").size() > 1);
        List<Integer> parts = dateParts();
        return range
                ? Optional.empty()
                : (parts.size() > 3 ? Optional.<PublicationDate>empty() : PublicationDate.ofParts(parts))
                        .or(this::writtenDate)
                        .flatMap(PublicationDate::date);
    }

    /** A title on one line, the first where it is a list. */
    private Optional<String> text(String name) {
        return item.raw(name)
                .or(() -> item.items(name).stream()
                        .limit(1)
                        .flatMap(it -> it instanceof Scalar scalar ? Stream.of(scalar.text()) : Stream.empty())
                        .findFirst())
                .flatMap(HtmlText::line);
    }

    /** Zotero keeps the number of a preprint in {@code number}, older versions of it in {@code note}. */
    private Optional<EntryId> id() {
        return Stream.of("number", "note", "container-title")
                .flatMap(name -> item.raw(name).stream())
                .flatMap(text -> IdentifierParser.ofMention(text).stream())
                .findFirst()
                .or(() -> item.raw("URL")
                        .flatMap(IdentifierParser::ofAddress)
                        .filter(it -> it.source().isPresent()))
                .or(() -> item.raw("DOI").flatMap(IdentifierParser::ofDoi))
                .or(() -> item.raw("URL").flatMap(IdentifierParser::ofAddress));
    }

    private Optional<Authors> authors() {
        List<String> names = item.objects("author")
                .map(CslItem::name)
                .flatMap(name -> TextNormalizer.line(name).stream())
                .toList();
        return Authors.of(names, false);
    }

    /** A group is {@code literal} in CSL and {@code name} in Crossref. */
    private static String name(LenientJsonObject name) {
        return name.raw("literal")
                .or(() -> name.raw("name"))
                .map(WrittenName::organisation)
                .orElseGet(() -> WrittenName.person(
                        parts(name, "given", "dropping-particle"),
                        parts(name, "non-dropping-particle", "family"),
                        parts(name, "suffix")));
    }

    private static String parts(LenientJsonObject name, String... fields) {
        return Stream.of(fields)
                .flatMap(it -> name.raw(it).flatMap(TextNormalizer::line).stream())
                .collect(Collectors.joining(" "));
    }

    private List<String> subjects() {
        return Stream.of(
                        item.raw("keyword").stream().flatMap(KEYWORD_END::splitAsStream),
                        item.lines("categories"),
                        item.lines("subject"))
                .flatMap(it -> it)
                .flatMap(it -> TextNormalizer.line(it).stream())
                .distinct()
                .toList();
    }

    private Optional<String> journalReference() {
        return text("container-title")
                .filter(it -> IdentifierParser.ofMention(it).isEmpty() && !Sources.areNamedAsJournal(it))
                .map(it -> new Venue(
                                it,
                                item.line("volume"),
                                item.line("issue"),
                                item.line("page").or(() -> item.line("article-number")),
                                PublicationDate.ofParts(dateParts())
                                        .or(this::writtenDate)
                                        .map(date -> String.valueOf(date.year())))
                        .reference());
    }

    /** A date as text, which CSL 1.0.2 allows in place of its parts. */
    private Optional<PublicationDate> writtenDate() {
        return item.raw("issued")
                .or(() -> item.objects("issued")
                        .flatMap(it -> it.raw("raw").stream())
                        .findFirst())
                .flatMap(PublicationDate::parse);
    }

    /** Year, month and day of the first date of {@code issued}, as far as they are there. */
    private List<Integer> dateParts() {
        return item.objects("issued")
                .flatMap(it -> it.items("date-parts").stream().limit(1))
                .flatMap(first -> first instanceof Sequence parts ? parts.items().stream() : Stream.empty())
                .flatMap(part -> part instanceof Scalar scalar ? number(scalar.text()).stream() : Stream.empty())
                .toList();
    }

    private static Optional<Integer> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }
}
