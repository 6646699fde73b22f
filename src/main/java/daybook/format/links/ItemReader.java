package daybook.format.links;

import daybook.format.TextNormalizer;
import daybook.format.links.ItemLinks.NamedLink;
import daybook.format.links.ItemText.ItemLink;
import daybook.format.links.ItemText.TextRange;
import daybook.listing.Authors;
import daybook.listing.EntryId;
import daybook.listing.IdentifierParser;
import daybook.unicode.UnicodePattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes an item of its own text and of the lines below it. */
final class ItemReader {
    private static final Pattern FOOTNOTE = Pattern.compile("\\s?\\[\\^[^]\\s]{1,40}]");

    /** The head of a column or a word before links. */
    private static final Pattern LABEL = Pattern.compile("^[^:：\\n]{1,40}[:：]");

    private static final UnicodePattern BETWEEN_WORDS = UnicodePattern.of("[^\\p{L}\\p{N}]+");

    /**
     * Where an item stands.
     *
     * @param headings those above it, joined
     * @param day that of its section
     * @param line counts from 1
     */
    record ItemPlace(Optional<String> headings, Optional<LocalDate> day, int line) {}

    /** An item, or why there is none: it has no link, or one whose address is none. */
    record ItemReading(Optional<ListedItem> item, Optional<String> wrongAddress) {
        static final ItemReading NOTHING = new ItemReading(Optional.empty(), Optional.empty());
    }

    private ItemReader() {}

    /**
     * Reads an item of a list.
     *
     * @param details the lines below it, each of which tells more of the same item
     */
    static ItemReading read(ItemText item, List<ItemText> details, ItemPlace place) {
        LeadingTags tags = LeadingTags.of(item);
        return read(item, ItemTitle.of(item, tags.end()), tags, details, place);
    }

    /** Reads an item whose title is found already. */
    static ItemReading read(
            ItemText item, Optional<ItemTitle> title, LeadingTags tags, List<ItemText> details, ItemPlace place) {
        List<NamedLink> links = new ArrayList<>(ItemLinks.named(item));
        details.forEach(it -> links.addAll(ItemLinks.named(it)));
        if (links.isEmpty()) {
            return ItemReading.NOTHING;
        }
        ItemLinks chosen = ItemLinks.of(title.flatMap(ItemTitle::link).map(ItemLink::address), links);
        Optional<EntryId> id = IdentifierParser.ofAddress(chosen.identity());
        if (id.isEmpty()) {
            return new ItemReading(Optional.empty(), Optional.of(chosen.identity()));
        }
        TextRange range = title.map(ItemTitle::range)
                .orElse(new TextRange(item.text().length(), item.text().length()));
        Optional<String> name = TextNormalizer.line(FOOTNOTE.matcher(item.text().substring(range.start(), range.end()))
                .replaceAll(""));
        ItemRest rest = ItemRest.of(item, tags.end(), range);
        Optional<LocalDate> day = tags.tags().stream()
                .flatMap(it -> ListDates.whole(it).stream())
                .findFirst()
                .or(place::day);
        return new ItemReading(
                Optional.of(new ListedItem(
                        name.filter(it -> title.isPresent()).orElse(chosen.identity()),
                        id.get(),
                        chosen,
                        authors(rest, details),
                        comments(tags, rest),
                        description(rest, details),
                        place.headings(),
                        day,
                        place.line())),
                Optional.empty());
    }

    private static List<String> comments(LeadingTags tags, ItemRest rest) {
        return Stream.concat(
                        tags.tags().stream().filter(it -> ListDates.whole(it).isEmpty()), rest.comments().stream())
                .flatMap(it -> TextNormalizer.line(it).stream())
                .distinct()
                .toList();
    }

    private static Optional<Authors> authors(ItemRest rest, List<ItemText> details) {
        return rest.authors()
                .or(() -> details.stream()
                        .flatMap(it -> AuthorNames.of(it.text()).stream())
                        .findFirst());
    }

    /** Paragraphs; a line of names or of links that are kept with their labels tells nothing more. */
    private static Optional<String> description(ItemRest rest, List<ItemText> details) {
        List<String> paragraphs = Stream.concat(
                        rest.description().stream(),
                        details.stream()
                                .filter(it -> AuthorNames.of(it.text()).isEmpty()
                                        && !isOfLinks(it)
                                        && !ItemDetails.isOfNothing(it))
                                .flatMap(it -> TextNormalizer.line(it.text()).stream()))
                .distinct()
                .toList();
        return paragraphs.isEmpty() ? Optional.empty() : Optional.of(String.join("\n\n", paragraphs));
    }

    /** Whether a line consists of links with labels such as {@code code}, or with one before them. */
    static boolean isOfLinks(ItemText line) {
        if (line.links().isEmpty() || line.links().size() > ItemLinks.MOST) {
            return false;
        }
        StringBuilder beside = new StringBuilder();
        int end = 0;
        for (ItemLink link : line.links()) {
            beside.append(
                            line.text(),
                            Math.min(end, link.range().start()),
                            link.range().start())
                    .append(' ');
            end = link.range().end();
        }
        beside.append(line.text(), end, line.text().length());
        String words = BETWEEN_WORDS
                .replaceAll(LABEL.matcher(beside).replaceFirst(""), it -> " ")
                .strip();
        boolean generic = line.links().stream()
                .allMatch(it -> it.picture() || !LinkLabels.isName(line.textOf(it)) || LinkLabels.isGeneric(words));
        return generic
                && (words.isEmpty()
                        || Stream.of(words.split(" ")).allMatch(LinkLabels::isGeneric)
                        || LinkLabels.isGeneric(words));
    }
}
