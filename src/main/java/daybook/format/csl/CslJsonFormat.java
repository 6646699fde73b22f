package daybook.format.csl;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.format.CategorySlug;
import daybook.format.DatedListings;
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
import daybook.listing.Sources;
import daybook.yaml.YamlNode;
import daybook.yaml.YamlNode.Scalar;
import daybook.yaml.YamlNode.Sequence;
import daybook.yaml.YamlReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A bibliography as CSL-JSON (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html): an array of items, as
 * Zotero, Pandoc and Crossref give it. Its category is the file's name.
 */
public final class CslJsonFormat implements ListingFormat {
    /** What an array of items has near its beginning, with a type of CSL's own (CSL 1.0.2, appendix III). */
    private static final Pattern ITEM = Pattern.compile("\"type\"\\s*+:\\s*+\"(?:article(?:-\\w+)?|bill|book|broadcast|"
            + "chapter|classic|collection|dataset|document|entry(?:-\\w+)?|event|figure|graphic|hearing|interview|"
            + "legal_case|legislation|manuscript|map|motion_picture|musical_score|pamphlet|paper-conference|patent|"
            + "performance|periodical|personal_communication|post(?:-weblog)?|regulation|report|review(?:-book)?|"
            + "software|song|speech|standard|thesis|treaty|webpage)\"");

    private static final Pattern ARRAY_OF_OBJECTS = Pattern.compile("\\s*+\\[\\s*+\\{");
    private static final int BEGINNING = 100_000;

    /** The end of a paragraph in JATS, in which Crossref gives abstracts. */
    private static final Pattern PARAGRAPH = Pattern.compile("</jats:(?:p|title)>");

    /** A date as text, which CSL 1.0.2 allows in place of its parts. */
    private static final Pattern DATE = Pattern.compile("\\d{4}(?:-\\d{2}){0,2}");

    /** A variable that citation programs keep in the note, such as {@code PMID: 7}. */
    private static final Pattern VARIABLE = Pattern.compile("(?m)^[A-Za-z][A-Za-z -]*+:.*$|\\{:[^{}]*+}");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern KEYWORD_END = Pattern.compile("[,;]");

    @Override
    public String name() {
        return "CSL-JSON";
    }

    @Override
    public boolean recognises(SourceFile file) {
        String text = file.text();
        return ARRAY_OF_OBJECTS.matcher(text).lookingAt()
                && ITEM.matcher(text.substring(0, Math.min(BEGINNING, text.length())))
                        .find();
    }

    @Override
    public List<Listing> read(SourceFile file, Diagnostics diagnostics) {
        String category = CategorySlug.ofFile(file.name(), "csl");
        DatedListings listings = new DatedListings("csl", Optional.empty());
        for (YamlNode node : items(file, diagnostics)) {
            Optional<LenientJsonObject> item = LenientJsonObject.of(node);
            Optional<EntryId> id = item.flatMap(CslJsonFormat::id);
            Optional<String> title = item.flatMap(it -> text(it, "title"));
            if (item.isPresent() && id.isPresent() && title.isPresent()) {
                Announcement announcement = announcement(item.get(), id.get(), title.get());
                listings.add(category, day(item.get()).map(ListingDate::of), announcement);
            } else {
                diagnostics.warning(
                        node.location(),
                        "item '" + item.flatMap(it -> it.line("id")).orElse("") + "' has "
                                + (title.isEmpty() ? "no title" : "neither a DOI nor an address"),
                        "it is left out; Daybook identifies entries by these");
            }
        }
        return listings.listings();
    }

    private static List<YamlNode> items(SourceFile file, Diagnostics diagnostics) {
        return YamlReader.json(file, diagnostics)
                .map(root -> root instanceof Sequence sequence ? sequence.items() : List.<YamlNode>of())
                .orElse(List.of());
    }

    private static Announcement announcement(LenientJsonObject item, EntryId id, String title) {
        return new Announcement(
                AnnouncementKind.NEW,
                id,
                OptionalInt.empty(),
                title,
                authors(item),
                item.raw("abstract")
                        .map(it -> PARAGRAPH.matcher(it).replaceAll("<p>"))
                        .flatMap(HtmlText::paragraphs),
                subjects(item),
                item.raw("note").map(it -> VARIABLE.matcher(it).replaceAll("")).flatMap(TextNormalizer::line),
                journalReference(item),
                item.raw("DOI")
                        .flatMap(IdentifierParser::ofDoi)
                        .filter(it -> it.source().isEmpty())
                        .map(EntryId::value),
                Optional.empty(),
                FullTextLinks.NONE);
    }

    private static Optional<String> text(LenientJsonObject item, String name) {
        return item.raw(name).flatMap(HtmlText::line);
    }

    /** Zotero keeps the number of a preprint in {@code number}, older versions of it in {@code note}. */
    private static Optional<EntryId> id(LenientJsonObject item) {
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

    private static Optional<Authors> authors(LenientJsonObject item) {
        List<String> names = item.objects("author")
                .map(CslJsonFormat::name)
                .flatMap(name -> TextNormalizer.line(name).stream())
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(new Authors(names, false));
    }

    private static String name(LenientJsonObject name) {
        return name.raw("literal")
                .orElseGet(() -> Stream.of("given", "dropping-particle", "non-dropping-particle", "family", "suffix")
                        .flatMap(part -> name.raw(part).stream())
                        .collect(Collectors.joining(" ")));
    }

    private static List<String> subjects(LenientJsonObject item) {
        return Stream.concat(item.raw("keyword").stream().flatMap(KEYWORD_END::splitAsStream), item.lines("categories"))
                .flatMap(it -> TextNormalizer.line(it).stream())
                .distinct()
                .toList();
    }

    /** {@code Physical Review Letters 116, 061102 (2016)}, with what is known of it. */
    private static Optional<String> journalReference(LenientJsonObject item) {
        return text(item, "container-title")
                .filter(it -> IdentifierParser.ofMention(it).isEmpty() && !Sources.areNamedAsJournal(it))
                .map(journal -> {
                    StringBuilder reference = new StringBuilder(journal);
                    item.line("volume").ifPresent(it -> reference.append(' ').append(it));
                    item.line("page").ifPresent(it -> reference.append(", ").append(it));
                    dateParts(item).stream()
                            .findFirst()
                            .ifPresent(it -> reference.append(" (").append(it).append(')'));
                    return reference.toString();
                });
    }

    /** Year, month and day of the first date of {@code issued}, as far as they are there. */
    private static List<Integer> dateParts(LenientJsonObject item) {
        Optional<String> date = item.raw("issued")
                .or(() -> item.objects("issued")
                        .flatMap(it -> it.raw("raw").stream())
                        .findFirst())
                .filter(it -> DATE.matcher(it).matches());
        if (date.isPresent()) {
            return Arrays.stream(date.get().split("-")).map(Integer::valueOf).toList();
        }
        return item.objects("issued")
                .flatMap(it -> it.items("date-parts").stream().limit(1))
                .flatMap(first -> first instanceof Sequence parts ? parts.items().stream() : Stream.empty())
                .flatMap(part -> part instanceof Scalar scalar ? number(scalar.text()).stream() : Stream.empty())
                .toList();
    }

    private static Optional<Integer> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    /** Only a whole date is a day; a range of dates is none. */
    private static Optional<LocalDate> day(LenientJsonObject item) {
        List<Integer> parts = dateParts(item);
        boolean range =
                item.objects("issued").anyMatch(date -> date.items("date-parts").size() > 1);
        if (parts.size() != 3 || range) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(parts.get(0), parts.get(1), parts.get(2)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
