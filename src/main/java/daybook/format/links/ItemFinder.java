package daybook.format.links;

import daybook.format.links.ItemReader.ItemPlace;
import daybook.markdown.MarkdownHtml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Walks over the HTML of a list and finds its items under their headings. */
final class ItemFinder {
    /** Sections that can be unfolded, lines in bold and items with items below stand below any heading. */
    private static final int UNFOLDED = 7;

    private static final int BOLD_LINE = 8;
    private static final int PARENT_ITEM = 9;
    private static final int LONGEST_HEADING = 12;

    private final HeadingPath path = new HeadingPath();
    private final ListContents contents;
    private int line = 1;

    ItemFinder(ListContents contents) {
        this.contents = contents;
    }

    /** Finds all items within an element. */
    void walk(Element parent) {
        for (Element child : parent.children()) {
            note(child);
            switch (child.normalName()) {
                case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(child);
                case "details" -> unfolded(child);
                case "ul", "ol" -> list(child);
                case "table" -> table(child);
                case "p" -> paragraph(child);
                case "pre", "summary" -> {}
                default -> walk(child);
            }
        }
    }

    private void note(Element element) {
        String written = element.attr(MarkdownHtml.LINE);
        if (written.matches("\\d{1,7}")) {
            line = Math.max(1, Integer.parseInt(written));
        }
    }

    private ItemPlace place() {
        return new ItemPlace(path.subject(), path.day(), line);
    }

    private void heading(Element element) {
        ItemText text = ItemText.of(element.childNodes());
        int rank = element.normalName().charAt(1) - '0';
        boolean paper = text.links().stream()
                .anyMatch(it -> LinkLabels.isName(text.textOf(it)) && LinkLabels.isIdentified(it.address()));
        List<ItemText> details = detailsBehind(element);
        if (paper || details.stream().anyMatch(it -> !it.links().isEmpty())) {
            path.leave(rank);
            item(text, details);
            return;
        }
        SectionHeading heading = SectionHeading.of(rank, element);
        if (!contents.isTitle(heading)) {
            path.push(heading);
        }
    }

    private void unfolded(Element details) {
        List<SectionHeading> before = path.snapshot();
        Optional.ofNullable(details.selectFirst("> summary"))
                .map(it -> SectionHeading.of(UNFOLDED, it))
                .ifPresent(path::push);
        walk(details);
        path.restore(before);
    }

    private void list(Element list) {
        if (list.hasClass(CONSUMED)) {
            return;
        }
        List<SectionHeading> before = path.snapshot();
        for (Element child : list.children()) {
            note(child);
            if (child.normalName().equals("li")) {
                listItem(child);
                path.restore(before);
            } else {
                walk(child);
            }
        }
    }

    /** Marks a list whose items belong to the line above it. */
    private static final String CONSUMED = "daybook-consumed";

    private void listItem(Element element) {
        int ownLine = line;
        ItemText own = own(element);
        List<ItemText> details = new ArrayList<>();
        List<Element> further = new ArrayList<>();
        for (Element block : blocksBehindOwn(element)) {
            Optional<Element> rest =
                    ItemDetails.withoutDetails(block, !own.links().isEmpty(), details);
            rest.ifPresent(further::add);
        }
        line = ownLine;
        boolean found = item(own, details);
        if (!found && !further.isEmpty()) {
            path.push(SectionHeading.of(PARENT_ITEM, own.text()));
        }
        for (Element block : further) {
            Element holder = new Element("div");
            holder.appendChild(block);
            walk(holder);
        }
    }

    private boolean item(ItemText own, List<ItemText> details) {
        return path.isApparatus() || contents.add(ItemReader.read(own, details, place()), own, line);
    }

    /** The text of an item before any block within it, or its first paragraph. */
    private static ItemText own(Element item) {
        List<Node> nodes = new ArrayList<>();
        for (Node node : item.childNodes()) {
            boolean blank = node instanceof TextNode text && text.isBlank();
            if (node instanceof Element element && ItemDetails.isBlock(element)) {
                boolean first = nodes.isEmpty() && element.normalName().matches("p|div|h[1-6]");
                return ItemText.of(first ? element.childNodes() : nodes);
            }
            if (!blank || !nodes.isEmpty()) {
                nodes.add(node);
            }
        }
        return ItemText.of(nodes);
    }

    /** The blocks of an item behind its own text. */
    private static List<Element> blocksBehindOwn(Element item) {
        List<Element> blocks =
                item.children().stream().filter(ItemDetails::isBlock).toList();
        boolean first = !blocks.isEmpty()
                && blocks.get(0).normalName().matches("p|div|h[1-6]")
                && own(item).equals(ItemText.of(blocks.get(0).childNodes()));
        return first ? blocks.subList(1, blocks.size()) : blocks;
    }

    private void paragraph(Element element) {
        if (element.hasClass(CONSUMED)) {
            return;
        }
        ItemText text = ItemText.of(element.childNodes());
        boolean quoted =
                element.parent() != null && element.parent().normalName().equals("blockquote");
        if (isBold(text) && text.links().isEmpty()) {
            boldLine(element, text);
            return;
        }
        List<ItemText> lines = text.lines();
        if (quoted && ItemDetails.beginsWithName(text)) {
            item(text, List.of());
        } else if (lines.stream().filter(ItemDetails::isPaper).count() > 1) {
            lines.stream().filter(ItemDetails::isPaper).forEach(it -> item(it, List.of()));
        } else if (ItemDetails.isPaper(text)) {
            item(text, detailsBehind(element));
        }
    }

    /** A title above where its paper and code are, or what stands for a heading. */
    private void boldLine(Element element, ItemText text) {
        Element next = element.nextElementSibling();
        boolean title = next != null && ItemDetails.isLabelled(next);
        if (title) {
            path.leave(BOLD_LINE);
            item(text, detailsBehind(element));
        } else if (text.text().split("\\s+").length <= LONGEST_HEADING) {
            path.push(SectionHeading.of(BOLD_LINE, text.text()));
        }
    }

    private static boolean isBold(ItemText text) {
        String all = text.text().strip();
        return !all.isEmpty()
                && text.bold().stream().mapToInt(it -> it.end() - it.start()).sum() >= all.length() - 2;
    }

    /** The items of the lists that follow an element, if all of these only say where its paper and code are. */
    private static List<ItemText> detailsBehind(Element element) {
        List<ItemText> details = new ArrayList<>();
        Element next = element.nextElementSibling();
        while (next != null && ItemDetails.isLabelled(next)) {
            details.addAll(ItemDetails.of(next));
            next.addClass(CONSUMED);
            next = next.nextElementSibling();
        }
        return details;
    }

    private void table(Element table) {
        List<List<ItemText>> rows = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        List<ItemText> head = List.of();
        for (Element row : table.select("tr")) {
            note(row);
            List<ItemText> cells = row.children().stream()
                    .map(it -> ItemText.of(it.childNodes()))
                    .toList();
            boolean heads = !row.children().isEmpty()
                    && row.children().stream().allMatch(it -> it.normalName().equals("th"));
            if (heads && rows.isEmpty()) {
                head = cells;
            } else {
                rows.add(cells);
                lines.add(line);
            }
        }
        TableReader reader = TableReader.of(head, rows);
        for (int index = 0; index < rows.size(); index++) {
            line = lines.get(index);
            List<ItemText> row = rows.get(index);
            ItemText whole =
                    row.stream().filter(it -> !it.text().isBlank()).findFirst().orElse(ItemText.EMPTY);
            if (!path.isApparatus()) {
                contents.add(reader.read(row, place()), whole, line);
            }
        }
    }
}
