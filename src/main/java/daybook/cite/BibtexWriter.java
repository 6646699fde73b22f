package daybook.cite;

import daybook.tex.TexText;
import daybook.unicode.Unicode;
import java.util.ArrayList;
import java.util.Collections;
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
        Optional<JournalReference> journal = citation.journal().map(BibtexWriter::parted);
        boolean isProceedings = journal.filter(JournalReference::isProceedings).isPresent();
        BibtexFields fields = new BibtexFields();
        fields.add("author", authors(citation));
        fields.add("title", Optional.of(BibtexField.title(citation.title())));
        fields.add(isProceedings ? "booktitle" : "journal", journal.map(it -> BibtexField.text(it.title())));
        fields.add("volume", journal.flatMap(JournalReference::volume));
        fields.add("number", journal.flatMap(JournalReference::issue));
        fields.add("pages", journal.flatMap(JournalReference::page).map(it -> it.replace("-", "--")));
        fields.add("year", citation.year().stream().mapToObj(Integer::toString).findFirst());
        citation.id().source().ifPresent(source -> {
            fields.add("eprint", Optional.of(citation.id().value()));
            fields.add("archivePrefix", Optional.of(source.name()));
            // What BibLaTeX and Zotero call the same.
            fields.add("eprinttype", Optional.of(source.scheme()));
            fields.add("primaryClass", Optional.of(BibtexField.verbatim(citation.subject())));
        });
        fields.add("doi", citation.anyDoi().map(BibtexField::verbatim));
        fields.add("url", Optional.of(BibtexField.verbatim(citation.address())));
        return new BibtexEntry(
                journal.isEmpty() ? "misc" : isProceedings ? "inproceedings" : "article", citation.key(), fields.texts);
    }

    /** A reference with TeX, of which only what has no parts otherwise is read without. */
    private static JournalReference parted(String reference) {
        JournalReference written = JournalReference.of(reference);
        JournalReference plain = written.isParted() ? written : JournalReference.of(TexText.plain(reference));
        return plain.isParted() ? plain : written;
    }

    /** The fields of an entry, gathered in the order in which they are written. */
    private static final class BibtexFields {
        private final Map<String, String> texts = new LinkedHashMap<>();

        private void add(String name, Optional<String> text) {
            text.filter(it -> !it.isEmpty()).ifPresent(it -> texts.put(name, it));
        }
    }

    /**
     * An entry.
     *
     * @param fields TeX by the names of fields, in the order in which they are written; none is empty
     */
    record BibtexEntry(String type, String key, Map<String, String> fields) {
        BibtexEntry {
            fields = Collections.unmodifiableMap(fields);
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
        boolean isOneWord = text.indexOf(' ') < 0
                && text.indexOf(',') < 0
                && !Unicode.lowerCase(text).equals("and");
        return isOneWord || !SEPARATOR.matcher(text).find() ? text : "{" + text + "}";
    }
}
