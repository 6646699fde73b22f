package daybook.cite;

import daybook.tex.TexText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The style of the IEEE (Reference Guide, 2023), without italics. */
final class IeeeStyle {
    /** Of more authors only the first is named. */
    private static final int MOST_AUTHORS = 6;

    private IeeeStyle() {}

    static String write(Citation citation) {
        String authors = authors(citation);
        String title = citation.plainTitle();
        String quoted = "“" + title + (title.matches("(?s).*[?!]") ? "”" : ",”");
        String where = citation.journal()
                .map(TexText::plain)
                .orElseGet(() -> citation.number().orElse(""));
        String year = citation.journal().isPresent()
                ? ""
                : citation.year().stream().mapToObj(Integer::toString).collect(Collectors.joining());
        String last = citation.doi()
                .map(it -> "doi: " + it)
                .orElse(where.isEmpty() ? citation.id().address() : "");
        String rest = Stream.of(year, where, last).filter(it -> !it.isEmpty()).collect(Collectors.joining(", "));
        return (authors.isEmpty() ? "" : authors + ", ") + quoted + " " + rest + ".";
    }

    private static String authors(Citation citation) {
        List<String> names = citation.authors().stream().map(IeeeStyle::name).toList();
        int count = names.size();
        if (count > MOST_AUTHORS || citation.truncated()) {
            return names.get(0) + " et al.";
        }
        if (count < 3) {
            return String.join(" and ", names);
        }
        return String.join(", ", names.subList(0, count - 1)) + ", and " + names.get(count - 1);
    }

    private static String name(PersonName name) {
        return Stream.of(name.initials(), name.surname(), name.suffix())
                .map(TexText::plain)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
