package daybook.cite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes BibTeX, with the fields that arXiv recommends (https://info.arxiv.org/help/hypertex/bibstyles/index.html). */
final class BibtexWriter {
    /** What would end a name, or make it one of another form. */
    private static final Pattern SEPARATOR = Pattern.compile(",|(?:^|\\s)and(?:\\s|$)", Pattern.CASE_INSENSITIVE);

    private BibtexWriter() {}

    /** The entry of this citation. */
    static BibtexEntry entry(Citation citation) {
        Optional<JournalReference> journal = citation.journal().map(JournalReference::of);
        boolean isProceedings = journal.filter(JournalReference::isProceedings).isPresent();
        BibtexEntry entry = new BibtexEntry(
                journal.isEmpty() ? "misc" : isProceedings ? "inproceedings" : "article",
                citation.key(),
                new LinkedHashMap<>());
        entry.add("author", authors(citation));
        entry.add("title", Optional.of(BibtexField.title(citation.title())));
        entry.add(isProceedings ? "booktitle" : "journal", journal.map(it -> BibtexField.text(it.title())));
        entry.add("volume", journal.flatMap(JournalReference::volume));
        entry.add("number", journal.flatMap(JournalReference::issue));
        entry.add("pages", journal.flatMap(JournalReference::page).map(it -> it.replace("-", "--")));
        entry.add("year", citation.year().stream().mapToObj(Integer::toString).findFirst());
        citation.id().source().ifPresent(source -> {
            entry.add("eprint", Optional.of(citation.id().value()));
            entry.add("archivePrefix", Optional.of(source.name()));
            // What BibLaTeX and Zotero call the same.
            entry.add("eprinttype", Optional.of(source.scheme()));
            entry.add("primaryClass", Optional.of(BibtexField.verbatim(citation.subject())));
        });
        entry.add("doi", citation.anyDoi().map(BibtexField::verbatim));
        entry.add("url", Optional.of(BibtexField.verbatim(citation.address())));
        return entry;
    }

    /**
     * An entry while it is written.
     *
     * @param fields TeX by the names of fields, in the order in which they are written; none is empty
     */
    record BibtexEntry(String type, String key, Map<String, String> fields) {
        private void add(String name, Optional<String> value) {
            value.filter(it -> !it.isEmpty()).ifPresent(it -> fields.put(name, it));
        }

        /** The field; empty when there is none. */
        String field(String name) {
            return fields.getOrDefault(name, "");
        }

        /** The entry in BibTeX, with a field on each line. */
        @Override
        public String toString() {
            StringBuilder text =
                    new StringBuilder("@").append(type).append('{').append(key).append(",\n");
            fields.forEach((name, value) ->
                    text.append("  ").append(name).append(" = {").append(value).append("},\n"));
            return text.append("}\n").toString();
        }
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
