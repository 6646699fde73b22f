package daybook.cite;

import daybook.tex.TexText;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The style of the IEEE (Reference Guide, 2023), without italics, as citeproc writes it with the style ieee.csl. */
final class IeeeStyle {
    /** Of more authors only the first is named. */
    private static final int MOST_AUTHORS = 6;

    private static final Map<Long, String> MONTHS = Map.ofEntries(
            Map.entry(1L, "Jan."),
            Map.entry(2L, "Feb."),
            Map.entry(3L, "Mar."),
            Map.entry(4L, "Apr."),
            Map.entry(5L, "May"),
            Map.entry(6L, "Jun."),
            Map.entry(7L, "Jul."),
            Map.entry(8L, "Aug."),
            Map.entry(9L, "Sep."),
            Map.entry(10L, "Oct."),
            Map.entry(11L, "Nov."),
            Map.entry(12L, "Dec."));

    /** The months as the IEEE abbreviates them; no locale of a machine changes them. */
    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .appendText(ChronoField.MONTH_OF_YEAR, MONTHS)
            .appendPattern(" dd, uuuu")
            .toFormatter(Locale.ROOT);

    private IeeeStyle() {}

    static String write(Citation citation) {
        String authors = authors(citation);
        String title = citation.plainTitle();
        boolean isPage = citation.journal().isEmpty() && citation.anyDoi().isEmpty();
        String end = CitationStyle.isSentence(title) ? "”" : isPage ? ".”" : ",”";
        String quoted = (authors.isEmpty() ? "" : authors + ", ") + "“" + title + end;
        if (isPage) {
            return quoted + " [Online]. Available: " + citation.address();
        }
        String rest =
                citation.journalReference().map(it -> published(it, citation)).orElseGet(() -> unpublished(citation));
        return quoted + " " + rest + ".";
    }

    private static String published(JournalReference journal, Citation citation) {
        Optional<String> doi = citation.anyDoi().map(it -> "doi: " + it);
        if (journal.isProceedings()) {
            String where =
                    joined(Stream.of(Optional.of("in " + journal.title()), year(citation), journal.pages()), ", ");
            return joined(Stream.of(Optional.of(where), doi), ". ");
        }
        return joined(
                Stream.of(
                        Optional.of(journal.title()),
                        journal.volume().map(it -> "vol. " + it),
                        journal.issue().map(it -> "no. " + it),
                        journal.pages(),
                        year(citation),
                        doi),
                ", ");
    }

    private static String unpublished(Citation citation) {
        Optional<String> source =
                citation.id().source().flatMap(it -> citation.number().map(number -> it.name() + ": " + number));
        Optional<String> date = citation.day().map(DATE::format).or(() -> year(citation));
        String where = joined(Stream.of(date, source), ", ");
        return joined(
                Stream.of(
                        Optional.of(where).filter(it -> !it.isEmpty()),
                        citation.anyDoi().map(it -> "doi: " + it)),
                ". ");
    }

    private static Optional<String> year(Citation citation) {
        return citation.year().stream().mapToObj(Integer::toString).findFirst();
    }

    private static String joined(Stream<Optional<String>> parts, String separator) {
        return parts.flatMap(Optional::stream).collect(Collectors.joining(separator));
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
