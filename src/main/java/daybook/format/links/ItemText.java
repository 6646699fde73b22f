package daybook.format.links;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The text of an item or of a table's cell, as one string, with what is known of parts of it.
 *
 * @param text plain; {@link #BREAK} stands for the end of a line that the author asked for
 * @param links those to the web, in their order; a picture's alternative text is the text of its link. Those without a
 *     scheme are among them only when all are such: what a link with a scheme leads to is what the item is
 * @param bold the parts in bold, in their order
 * @param code the parts that are set as code, in their order
 * @param local whether it has links that lead nowhere else in the web, such as those of a table of contents
 */
record ItemText(String text, List<ItemLink> links, List<TextRange> bold, List<TextRange> code, boolean local) {
    /** No text. */
    static final ItemText EMPTY = new ItemText("", List.of(), List.of(), List.of(), false);

    /** More of a kind than anybody gives a paragraph; a limit for what machines write. */
    private static final int MOST = 500;

    /** The end of a line that the author asked for. */
    static final char BREAK = '\u2028';

    private static final Pattern WEB = Pattern.compile("(?i)https?://.*", Pattern.DOTALL);

    ItemText {
        links = List.copyOf(links.subList(0, Math.min(MOST, links.size())));
        bold = List.copyOf(bold.subList(0, Math.min(MOST, bold.size())));
        code = List.copyOf(code.subList(0, Math.min(MOST, code.size())));
    }

    /** Characters from one offset to before another. */
    record TextRange(int start, int end) {
        boolean overlaps(int from, int to) {
            return start < to && from < end;
        }

        TextRange shifted(int distance) {
            return new TextRange(start + distance, end + distance);
        }
    }

    /**
     * A link to the web.
     *
     * @param address as written, or completed; it begins with {@code http}
     * @param picture whether a picture stands in the place of its text
     */
    record ItemLink(TextRange range, String address, boolean picture) {}

    /** The text of some nodes, one behind the other. */
    static ItemText of(List<Node> nodes) {
        InlineCollector collector = new InlineCollector();
        nodes.forEach(collector::collect);
        return new ItemText(
                collector.text.toString(),
                collector.links.isEmpty() ? collector.completed : collector.links,
                collector.bold,
                collector.code,
                collector.local);
    }

    /** The text of a link. */
    String textOf(ItemLink link) {
        return text.substring(link.range.start, link.range.end);
    }

    /** Whether it is blank and leads nowhere. */
    boolean isEmpty() {
        return text.isBlank() && links.isEmpty();
    }

    /** The same text behind another one. */
    ItemText behind(String before) {
        int shift = before.length();
        return new ItemText(
                before + text,
                links.stream()
                        .map(it -> new ItemLink(it.range.shifted(shift), it.address, it.picture))
                        .toList(),
                bold.stream().map(it -> it.shifted(shift)).toList(),
                code.stream().map(it -> it.shifted(shift)).toList(),
                local);
    }

    /** The lines that it has in its source, each with what is known of it; a link over two belongs to the first. */
    List<ItemText> lines() {
        List<ItemText> lines = new ArrayList<>();
        int start = 0;
        for (int end = 0; end <= text.length(); end++) {
            boolean ends = end == text.length() || text.charAt(end) == '\n' || text.charAt(end) == BREAK;
            if (ends && end > start) {
                lines.add(part(start, end));
            }
            start = ends ? end + 1 : start;
        }
        return lines.stream().filter(it -> !it.isEmpty()).toList();
    }

    private ItemText part(int start, int end) {
        return new ItemText(
                text.substring(start, end),
                links.stream()
                        .filter(it -> it.range.start >= start && it.range.start < end)
                        .map(it -> new ItemLink(clipped(it.range, start, end), it.address, it.picture))
                        .toList(),
                clipped(bold, start, end),
                clipped(code, start, end),
                local);
    }

    private static List<TextRange> clipped(List<TextRange> ranges, int start, int end) {
        return ranges.stream()
                .filter(it -> it.overlaps(start, end))
                .map(it -> clipped(it, start, end))
                .toList();
    }

    private static TextRange clipped(TextRange range, int start, int end) {
        return new TextRange(Math.max(range.start, start) - start, Math.min(range.end, end) - start);
    }

    /** Walks over inline elements. */
    private static final class InlineCollector {
        private final StringBuilder text = new StringBuilder();
        private final List<ItemLink> links = new ArrayList<>();
        private final List<ItemLink> completed = new ArrayList<>();
        private final List<TextRange> bold = new ArrayList<>();
        private final List<TextRange> code = new ArrayList<>();
        private boolean local;

        void collect(Node node) {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (node instanceof Element element) {
                element(element);
            }
        }

        private void element(Element element) {
            int start = text.length();
            switch (element.normalName()) {
                case "a" -> link(element, start);
                case "b", "strong" -> {
                    children(element);
                    bold.add(new TextRange(start, text.length()));
                }
                case "code", "tt" -> {
                    children(element);
                    code.add(new TextRange(start, text.length()));
                }
                case "br" -> text.append(BREAK);
                case "kbd", "img", "input", "script", "style" -> text.append(' ');
                default -> {
                    children(element);
                    if (element.isBlock()) {
                        text.append('\n');
                    }
                }
            }
        }

        private void children(Element element) {
            element.childNodes().forEach(this::collect);
        }

        private void link(Element element, int start) {
            children(element);
            String written = element.attr("href").strip();
            boolean relative = !written.startsWith("#") && !WEB.matcher(written).matches();
            String address = relative ? element.absUrl("href") : written;
            boolean whole = WEB.matcher(address).matches();
            Optional<String> web = whole ? Optional.of(address) : ShortAddress.completed(written);
            if (web.isEmpty()) {
                local |= !written.isEmpty();
                return;
            }
            boolean picture = text.substring(start).isBlank();
            if (picture) {
                text.append(Optional.ofNullable(element.selectFirst("img[alt]"))
                        .map(it -> it.attr("alt"))
                        .orElse(""));
            }
            (whole ? links : completed).add(new ItemLink(new TextRange(start, text.length()), web.get(), picture));
        }
    }
}
