package daybook.format.links;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.format.TextNormalizer;
import daybook.format.links.ItemReader.ItemReading;
import daybook.listing.EntryId;
import daybook.markdown.MarkdownHtml;
import daybook.unicode.UnicodePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** What a list holds: its title and its items, and how many items there are of which nothing could be made. */
final class ListContents {
    /** Deeper than anybody writes; a limit for what machines write. */
    private static final int DEEPEST = 200;

    private static final int SHORTEST_TITLE = 4;

    /** Words of a paper: a year in parentheses, a year of two digits behind an apostrophe, a number at arXiv. */
    private static final UnicodePattern OF_A_PAPER = UnicodePattern.of(
            "(?i)[(\\[][^()\\[\\]]{0,30}(?:19|20)\\d{2}[)\\]]|\\p{L}['’]\\d{2}(?!\\w)|arxiv[: ]*\\d{4}\\.\\d{4}");

    /** An item that looks like a paper and has no link. */
    private record UnreadItem(String text, int line) {}

    private record WrongAddress(String address, int line) {}

    private Optional<String> title = Optional.empty();
    private final List<ListedItem> items = new ArrayList<>();
    private final List<UnreadItem> unread = new ArrayList<>();
    private final List<WrongAddress> wrong = new ArrayList<>();
    private int others;

    private ListContents() {}

    /**
     * Reads a list.
     *
     * @param base the address that it is from, which completes relative ones; empty when unknown
     */
    static ListContents of(String markdown, String base) {
        Document html = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(MarkdownHtml.of(markdown), base);
        ListContents contents = new ListContents();
        new ItemFinder(contents).walk(html.body());
        return contents;
    }

    /** The first heading of the first level. */
    Optional<String> title() {
        return title;
    }

    /** In the order of the list. */
    List<ListedItem> items() {
        return List.copyOf(items);
    }

    /** How many items have no link, those of a table of contents not among them. */
    int others() {
        return others;
    }

    /** How many different things the list has. */
    long distinct() {
        return items.stream()
                .map(ListedItem::id)
                .map(EntryId::toString)
                .distinct()
                .count();
    }

    /** Takes a heading for the title, if it can be. */
    boolean isTitle(SectionHeading heading) {
        boolean first = heading.rank() == 1 && title.isEmpty() && items.isEmpty();
        if (first) {
            title = heading.text();
        }
        return first;
    }

    /** Takes what was made of an item; whether it was one. */
    boolean add(ItemReading reading, ItemText text, int line) {
        reading.item().ifPresent(items::add);
        reading.wrongAddress().ifPresent(it -> wrong.add(new WrongAddress(it, line)));
        if (reading.item().isEmpty() && reading.wrongAddress().isEmpty() && !text.local()) {
            others++;
            if (looksLikeAPaper(text)) {
                unread.add(new UnreadItem(TextNormalizer.line(text.text()).orElse(""), line));
            }
        }
        return reading.item().isPresent();
    }

    private static boolean looksLikeAPaper(ItemText text) {
        int start = LeadingTags.of(text).end();
        Optional<ItemTitle> title = ItemTitle.of(text, start);
        boolean hasTitle = title.map(it ->
                        text.text().substring(it.range().start(), it.range().end()))
                .filter(it -> it.split("\\s+").length >= SHORTEST_TITLE)
                .isPresent();
        boolean leadsInBold = text.bold().stream().anyMatch(it -> it.start() == start);
        return hasTitle && (leadsInBold || OF_A_PAPER.isFoundIn(text.text()));
    }

    /** Warns of what could not be read. */
    void report(SourceFile file, Diagnostics diagnostics) {
        wrong.forEach(it -> diagnostics.warning(
                file.at(known(it.line, file), 1, file.line(known(it.line, file)).length()),
                "'" + it.address + "' is not an address",
                "the item is left out"));
        if (!unread.isEmpty()) {
            int line = known(unread.get(0).line, file);
            String count = unread.size() == 1
                    ? "1 item looks like a paper, but has"
                    : unread.size() + " items look like papers, but have";
            diagnostics.warning(
                    file.at(line, 1, file.line(line).length()),
                    count + " no link, and " + (unread.size() == 1 ? "is" : "are") + " left out; this is the first",
                    "give each a link: Daybook identifies entries by it");
        }
    }

    private static int known(int line, SourceFile file) {
        return Math.min(line, file.lineCount());
    }
}
