package daybook.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * What {@link HtmlCleaner} takes out of a piece of HTML.
 *
 * @param elements those that are removed, or have a removed attribute, in their order
 * @param names of what is removed, each once
 */
record RemovedHtml(List<Element> elements, List<String> names) {
    /** A message has no more names, nor longer ones. */
    private static final int MOST_NAMES = 5;

    private static final int LONGEST_NAME = 30;

    /**
     * Finds it; nothing for what is neither an element nor an attribute, such as a declaration.
     *
     * @param html the content of a piece of HTML, as one element
     */
    static RemovedHtml of(Element html) {
        List<Element> elements = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<Element> all = html.getAllElements();
        for (Element element : all.subList(1, all.size())) {
            List<String> removed = removed(element);
            if (!removed.isEmpty()) {
                elements.add(element);
                names.addAll(removed);
            }
        }
        return new RemovedHtml(elements, names.stream().distinct().toList());
    }

    private static List<String> removed(Element element) {
        String tag = "<" + cut(element.normalName()) + ">";
        if (!HtmlCleaner.SAFE.isSafeTag(element.normalName())) {
            return List.of(tag);
        }
        List<String> removed = new ArrayList<>();
        for (Attribute attribute : element.attributes()) {
            if (!HtmlCleaner.SAFE.isSafeAttribute(element.normalName(), element, attribute)) {
                removed.add("'" + cut(attribute.getKey()) + "' of " + tag);
            }
        }
        return removed;
    }

    private static String cut(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
    }

    /** The first element that is not as it was. */
    Optional<Element> first() {
        return elements.stream().findFirst();
    }

    /** The names behind a colon; empty without any. */
    String named() {
        return names.isEmpty()
                ? ""
                : names.stream().limit(MOST_NAMES).collect(Collectors.joining(", ", ": ", ""))
                        + (names.size() > MOST_NAMES ? " and more" : "");
    }
}
