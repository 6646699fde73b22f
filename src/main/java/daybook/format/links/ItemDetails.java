package daybook.format.links;

import daybook.format.links.ItemText.ItemLink;
import daybook.format.links.ItemText.TextRange;
import daybook.unicode.Unicode;
import daybook.unicode.UnicodePattern;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Tells lines that say more of an item above them from items of their own. */
final class ItemDetails {
    private static final Set<String> BLOCKS = Set.of(
            "ul", "ol", "p", "table", "blockquote", "pre", "div", "details", "dl", "h1", "h2", "h3", "h4", "h5", "h6");

    /** {@code Code:}, {@code Project page -}. */
    private static final UnicodePattern LABEL =
            UnicodePattern.of("^\\W{0,4}(\\p{L}[\\p{L} /&-]{0,30}?)\\s*(?:[:：]|\\s[–—-]\\s)");

    private static final UnicodePattern WORD_AND_ADDRESS = UnicodePattern.of("\\p{L}{2,20}\\s*[:：]?\\s+https?://\\S+");

    private static final Set<String> NOTHING =
            Set.of("", "none", "null", "na", "n/a", "tbd", "todo", "coming soon", "soon", "official", "link");

    private ItemDetails() {}

    static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    /**
     * What of a block below an item is none of its details: items of their own.
     *
     * @param linked whether the item above has links
     * @param details receives the lines that are details
     */
    static Optional<Element> withoutDetails(Element block, boolean linked, List<ItemText> details) {
        switch (block.normalName()) {
            case "pre", "table" -> {
                return Optional.of(block);
            }
            case "ul", "ol" -> {
                Element rest = new Element(block.normalName());
                boolean items = block.children().stream().anyMatch(it -> !isDetail(it, linked));
                for (Element item : List.copyOf(block.children())) {
                    if (isDetail(item, linked) && (linked || !items)) {
                        details.addAll(of(item));
                    } else {
                        rest.appendChild(item);
                    }
                }
                return rest.childrenSize() == 0 ? Optional.empty() : Optional.of(rest);
            }
            default -> {
                details.addAll(of(block));
                return Optional.empty();
            }
        }
    }

    private static boolean isDetail(Element item, boolean linked) {
        ItemText text = ItemText.of(item.childNodes());
        if (text.links().isEmpty()) {
            return true;
        }
        boolean generic = text.links().stream().allMatch(it -> isGeneric(text.textOf(it), it));
        return isLabelled(text) || (generic && (linked || ItemReader.isOfLinks(text)) && hasNoTitle(text));
    }

    private static boolean isGeneric(String label, ItemLink link) {
        return link.picture() || LinkLabels.isGeneric(label) || label.startsWith("http");
    }

    /** What has a title of its own before its link is an item. */
    private static boolean hasNoTitle(ItemText text) {
        String before =
                text.text().substring(0, text.links().get(0).range().start()).strip();
        return before.codePoints().noneMatch(Unicode::isLetter)
                || before.matches("(?s).{0,40}[:：(\\[]")
                || LinkLabels.isGeneric(before);
    }

    /** Whether all items of a list, or a paragraph, begin with a word such as {@code Paper:}. */
    static boolean isLabelled(Element block) {
        return switch (block.normalName()) {
            case "ul" ->
                isLabelledList(block.children().stream()
                        .map(it -> ItemText.of(it.childNodes()))
                        .toList());
            case "p" -> isLabelled(ItemText.of(block.childNodes()));
            default -> false;
        };
    }

    /** Among such items, one with an address behind any word is one too: people mistype the words. */
    private static boolean isLabelledList(List<ItemText> items) {
        long labelled = items.stream().filter(ItemDetails::isLabelled).count();
        return labelled > 0
                && 2 * labelled >= items.size()
                && items.stream()
                        .allMatch(it -> isLabelled(it)
                                || WORD_AND_ADDRESS.matches(it.text().strip()));
    }

    /** Whether a line says that there is no code or the like, as {@code Code: None} does. */
    static boolean isOfNothing(ItemText text) {
        Matcher label = LABEL.matcher(text.text());
        return text.links().isEmpty()
                && label.find()
                && LinkLabels.isGeneric(label.group(1))
                && NOTHING.contains(LinkLabels.plain(text.text().substring(label.end())));
    }

    static boolean isLabelled(ItemText text) {
        Matcher label = LABEL.matcher(text.text());
        return label.find()
                && (LinkLabels.isGeneric(label.group(1))
                        || Stream.of(label.group(1).split(" ")).allMatch(LinkLabels::isGeneric));
    }

    /** The lines of a block: those of its items, or all of it as one. */
    static List<ItemText> of(Element block) {
        List<Element> items = block.normalName().equals("li") ? List.of(block) : block.select("> li");
        return (items.isEmpty() ? List.of(block) : items)
                .stream()
                        .map(it -> ItemText.of(it.childNodes()))
                        .filter(it -> !it.isEmpty())
                        .toList();
    }

    /** Whether a text begins with the name of something that it links to. */
    static boolean beginsWithName(ItemText text) {
        int start = LeadingTags.of(text).end();
        return ItemTitle.of(text, start)
                .filter(it -> it.link().isPresent() && it.range().start() <= start + 2)
                .isPresent();
    }

    /** Whether a line of a text that is no list names a paper: it begins with its title, and links to it. */
    static boolean isPaper(ItemText text) {
        int start = LeadingTags.of(text).end();
        Optional<ItemTitle> title = ItemTitle.of(text, start);
        if (title.isEmpty() || title.get().range().start() > start + 2) {
            return false;
        }
        boolean named = title.get()
                .link()
                .map(ItemLink::address)
                .filter(LinkLabels::isPaperAddress)
                .isPresent();
        TextRange range = title.get().range();
        boolean bold = text.bold().stream().anyMatch(it -> it.overlaps(range.start(), range.end()));
        boolean paper = text.links().stream()
                .anyMatch(it -> LinkLabels.isIdentified(it.address()) || LinkLabels.isPaper(text.textOf(it)));
        return named || (bold && paper);
    }
}
