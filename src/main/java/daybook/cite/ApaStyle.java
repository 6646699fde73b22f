package daybook.cite;

import daybook.listing.IdentifierParser;
import daybook.tex.TexText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The style of the American Psychological Association, 7th edition, without italics. */
final class ApaStyle {
    /** Of more authors all but the last are left out behind this many less one. */
    private static final int MOST_AUTHORS = 20;

    private ApaStyle() {}

    static String write(Citation citation) {
        String year =
                citation.year().isPresent() ? Integer.toString(citation.year().getAsInt()) : "n.d.";
        String authors = authors(citation);
        String title = citation.plainTitle()
                + citation.number()
                        .filter(it -> citation.journal().isEmpty())
                        .map(it -> " (" + it + ")")
                        .orElse("");
        return Stream.of(
                        // Without authors the title takes their place.
                        authors.isEmpty() ? sentence(title) : sentence(authors),
                        "(" + year + ").",
                        authors.isEmpty() ? "" : sentence(title),
                        citation.journalReference()
                                .map(it -> sentence(journal(it)))
                                .orElse(citation.id()
                                        .source()
                                        .map(it -> it.name() + ".")
                                        .orElse("")),
                        citation.anyDoi().map(IdentifierParser::addressOfDoi).orElse(citation.address()))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String journal(JournalReference journal) {
        if (journal.isProceedings()) {
            return "In " + journal.title()
                    + journal.pages().map(it -> " (" + it + ")").orElse("");
        }
        String issue = journal.issue().map(it -> "(" + it + ")").orElse("");
        return Stream.of(
                        Optional.of(journal.title()),
                        journal.volume().map(it -> it + issue),
                        journal.page().map(it -> it.replace('-', '–')))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static String authors(Citation citation) {
        List<String> names = citation.authors().stream().map(ApaStyle::name).toList();
        int count = names.size();
        if (citation.truncated()) {
            return String.join(", ", names.subList(0, Math.min(count, MOST_AUTHORS - 1))) + ", et al.";
        }
        if (count > MOST_AUTHORS) {
            return String.join(", ", names.subList(0, MOST_AUTHORS - 1)) + ", … " + names.get(count - 1);
        }
        return count < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, count - 1)) + ", & " + names.get(count - 1);
    }

    private static String name(PersonName name) {
        return Stream.of(name.surname(), name.initials(), name.suffix())
                .map(TexText::plain)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String sentence(String text) {
        return CitationStyle.isSentence(text) ? text : text + ".";
    }
}
