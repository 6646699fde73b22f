package daybook.format.webpage;

import daybook.format.HtmlText;
import daybook.unicode.Unicode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The {@code meta} tags of a page, by their names in lower case. */
final class PageTags {
    private final Map<String, List<String>> contents = new HashMap<>();

    PageTags(Document page) {
        for (Element tag : page.select("meta[content]")) {
            for (String attribute : List.of("name", "property", "itemprop")) {
                String name = Unicode.lowerCase(tag.attr(attribute).strip());
                if (!name.isEmpty()) {
                    contents.computeIfAbsent(name, it -> new ArrayList<>()).add(tag.attr("content"));
                }
            }
        }
    }

    /** All contents of the first of these names that has any. */
    List<String> all(String... names) {
        return Stream.of(names)
                .filter(contents::containsKey)
                .map(contents::get)
                .findFirst()
                .orElse(List.of());
    }

    /** The first content that is not blank, on one line; of several names the first counts. */
    Optional<String> first(String... names) {
        return Stream.of(names)
                .flatMap(it -> contents.getOrDefault(it, List.of()).stream())
                .flatMap(it -> HtmlText.line(it).stream())
                .findFirst();
    }

    /** The same with its paragraphs. */
    Optional<String> paragraphs(String... names) {
        return Stream.of(names)
                .flatMap(it -> contents.getOrDefault(it, List.of()).stream())
                .flatMap(it -> HtmlText.paragraphs(it).stream())
                .findFirst();
    }
}
