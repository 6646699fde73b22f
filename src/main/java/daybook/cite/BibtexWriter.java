package daybook.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes BibTeX, with the fields that arXiv recommends (https://info.arxiv.org/help/hypertex/bibstyles/index.html). */
final class BibtexWriter {
    /** What would end a name, or make it one of another form. */
    private static final Pattern SEPARATOR = Pattern.compile(",|(?:^|\\s)and(?:\\s|$)", Pattern.CASE_INSENSITIVE);

    private BibtexWriter() {}

    static String write(List<Citation> citations) {
        return citations.stream().map(BibtexWriter::write).collect(Collectors.joining("\n"));
    }

    private static String write(Citation citation) {
        StringBuilder entry = new StringBuilder(citation.journal().isPresent() ? "@article{" : "@misc{");
        entry.append(citation.key()).append(",\n");
        field(entry, "author", authors(citation));
        field(entry, "title", Optional.of(BibtexField.title(citation.title())));
        Optional<JournalReference> journal = citation.journal().map(JournalReference::of);
        field(entry, "journal", journal.map(it -> BibtexField.text(it.title())));
        field(entry, "volume", journal.flatMap(JournalReference::volume));
        field(entry, "number", journal.flatMap(JournalReference::issue));
        field(entry, "pages", journal.flatMap(JournalReference::page).map(it -> it.replace("-", "--")));
        field(
                entry,
                "year",
                citation.year().stream().mapToObj(Integer::toString).findFirst());
        citation.id().source().ifPresent(source -> {
            field(entry, "eprint", Optional.of(citation.id().value()));
            field(entry, "archivePrefix", Optional.of(source.name()));
            // What BibLaTeX and Zotero call the same.
            field(entry, "eprinttype", Optional.of(source.scheme()));
            field(entry, "primaryClass", Optional.of(BibtexField.verbatim(citation.subject())));
        });
        field(entry, "doi", citation.anyDoi().map(BibtexField::verbatim));
        field(entry, "url", Optional.of(BibtexField.verbatim(citation.address())));
        return entry.append("}\n").toString();
    }

    private static void field(StringBuilder entry, String name, Optional<String> value) {
        value.filter(it -> !it.isEmpty())
                .ifPresent(it -> entry.append("  ")
                        .append(name)
                        .append(" = {")
                        .append(it)
                        .append("},\n"));
    }

    private static Optional<String> authors(Citation citation) {
        List<String> names = new ArrayList<>();
        citation.authors().forEach(it -> names.add(name(it)));
        if (citation.truncated()) {
            names.add("others");
        }
        return Optional.of(String.join(" and ", names));
    }

    private static String name(PersonName name) {
        if (name.isWhole()) {
            return "{" + BibtexField.text(name.family()) + "}";
        }
        return Stream.of(name.surname(), name.suffix(), name.given())
                .filter(it -> !it.isEmpty())
                .map(BibtexWriter::part)
                .collect(Collectors.joining(", "));
    }

    private static String part(String part) {
        String text = BibtexField.text(part);
        return SEPARATOR.matcher(text).find() ? "{" + text + "}" : text;
    }
}
