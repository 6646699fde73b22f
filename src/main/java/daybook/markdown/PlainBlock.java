package daybook.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A block of a text as people write it in plain text: a paragraph, an item of a list with its mark, a row of a table, a
 * line of code; what is quoted stands behind {@code >}, and the address of a link behind its text.
 *
 * @param mark what stands before its first line
 * @param indent what stands before its other lines
 * @param text line ends within it stay
 * @param isCode whether its lines are never broken
 * @param isApart whether a blank line stands before it
 */
public record PlainBlock(String mark, String indent, String text, boolean isCode, boolean isApart) {
    private static final String QUOTE = "> ";
    private static final String CODE = "    ";
    private static final String DEFINITION = "  ";

    /** Leads from a footnote back to where it is called. */
    private static final String BACK = "↩";

    /**
     * The blocks of clean HTML.
     *
     * @param addresses makes the address of a link absolute
     */
    static List<PlainBlock> of(String html, UnaryOperator<String> addresses) {
        return within(Jsoup.parseBodyFragment(html).body(), addresses);
    }

    private static List<PlainBlock> within(Element parent, UnaryOperator<String> addresses) {
        List<PlainBlock> blocks = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (Node child : parent.childNodes()) {
            if (child instanceof Element element && element.isBlock()) {
                addLine(blocks, line);
                blocks.addAll(of(element, addresses));
            } else {
                line.append(inline(child, addresses));
            }
        }
        addLine(blocks, line);
        return blocks;
    }

    private static void addLine(List<PlainBlock> blocks, StringBuilder line) {
        if (!line.toString().isBlank()) {
            blocks.add(new PlainBlock("", "", line.toString().strip(), false, true));
        }
        line.setLength(0);
    }

    private static List<PlainBlock> of(Element element, UnaryOperator<String> addresses) {
        return switch (element.normalName()) {
            case "ul" -> items(element, "- ", addresses);
            case "ol" -> items(element, "", addresses);
            case "blockquote" -> below(QUOTE, QUOTE, within(element, addresses));
            case "dd" -> below(DEFINITION, DEFINITION, within(element, addresses));
            case "pre" ->
                tight(element.wholeText()
                        .stripTrailing()
                        .lines()
                        .map(it -> new PlainBlock(CODE, CODE, it, true, true))
                        .toList());
            case "table" -> tight(within(element, addresses));
            case "tr" -> List.of(new PlainBlock("", "", row(element, addresses), false, true));
            default -> within(element, addresses);
        };
    }

    /** The items of a list, with numbers if it has no mark. */
    private static List<PlainBlock> items(Element list, String mark, UnaryOperator<String> addresses) {
        List<Element> items = list.children();
        int first = list.attr("start").matches("\\d{1,6}") ? Integer.parseInt(list.attr("start")) : 1;
        return tight(IntStream.range(0, items.size())
                .mapToObj(index -> {
                    String its = mark.isEmpty() ? first + index + ". " : mark;
                    return below(its, " ".repeat(its.length()), tight(within(items.get(index), addresses)));
                })
                .flatMap(List::stream)
                .toList());
    }

    private static String row(Element row, UnaryOperator<String> addresses) {
        return row.children().stream()
                .map(cell ->
                        within(cell, addresses).stream().map(PlainBlock::text).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" | "));
    }

    /** The same within something that has a mark before its first line. */
    private static List<PlainBlock> below(String mark, String indent, List<PlainBlock> blocks) {
        return IntStream.range(0, blocks.size())
                .mapToObj(index -> {
                    PlainBlock it = blocks.get(index);
                    String before = index == 0 ? mark : indent;
                    return new PlainBlock(before + it.mark, indent + it.indent, it.text, it.isCode, it.isApart);
                })
                .toList();
    }

    /** The same without blank lines between them. */
    private static List<PlainBlock> tight(List<PlainBlock> blocks) {
        return IntStream.range(0, blocks.size())
                .mapToObj(index -> {
                    PlainBlock it = blocks.get(index);
                    return new PlainBlock(it.mark, it.indent, it.text, it.isCode, index == 0);
                })
                .toList();
    }

    private static String inline(Node node, UnaryOperator<String> addresses) {
        if (node instanceof TextNode text) {
            return text.text();
        }
        String shown =
                node.childNodes().stream().map(it -> inline(it, addresses)).collect(Collectors.joining());
        return switch (node.normalName()) {
            case "br" -> "\n";
            case "img" -> "[" + node.attr("alt") + "]";
            case "a" -> link(shown, node, addresses);
            default -> shown;
        };
    }

    private static String link(String shown, Node link, UnaryOperator<String> addresses) {
        String written = link.attr("href");
        if (written.startsWith("#")) {
            boolean isCall =
                    link.parentNode() != null && link.parentNode().normalName().equals("sup");
            return shown.contains(BACK) ? "" : isCall ? "[" + shown + "]" : shown;
        }
        String address = addresses.apply(written);
        return address.isEmpty() || address.equals(shown) ? shown : shown + " <" + address + ">";
    }
}
