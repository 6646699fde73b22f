package daybook.cite;

import daybook.tex.TexText;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Writes RIS, the format of Reference Manager that all of its kind read (tags as in EndNote's manual). */
final class RisWriter {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT);

    private RisWriter() {}

    static String record(Citation citation) {
        StringBuilder record = new StringBuilder();
        line(record, "TY", type(citation));
        line(record, "ID", citation.key());
        citation.authors().forEach(it -> line(record, "AU", it.inverted()));
        line(record, "TI", citation.plainTitle());
        citation.year().ifPresent(it -> line(record, "PY", Integer.toString(it)));
        citation.day().ifPresent(it -> line(record, "DA", DATE.format(it)));
        citation.journalReference().ifPresent(it -> {
            line(record, it.isProceedings() ? "T2" : "JO", it.title());
            it.volume().ifPresent(volume -> line(record, "VL", volume));
            it.issue().ifPresent(issue -> line(record, "IS", issue));
            it.firstPage().ifPresent(page -> line(record, "SP", page));
            it.lastPage().ifPresent(page -> line(record, "EP", page));
        });
        citation.id().source().filter(it -> citation.journal().isEmpty()).ifPresent(it -> {
            line(record, "DB", it.name());
            citation.number().ifPresent(number -> line(record, "AN", number));
            line(record, "M3", "Preprint");
        });
        citation.anyDoi().ifPresent(it -> line(record, "DO", TexText.plain(it)));
        line(record, "UR", citation.address());
        return record.append("ER  - \n").toString();
    }

    /** RIS knows no preprints; a manuscript is the only unpublished work that all readers take for one. */
    private static String type(Citation citation) {
        Optional<String> published = citation.journalReference().map(it -> it.isProceedings() ? "CONF" : "JOUR");
        return published.orElse(
                citation.id().source().isPresent() ? "MANSCPT" : citation.doi().isPresent() ? "GEN" : "ELEC");
    }

    private static void line(StringBuilder record, String tag, String value) {
        record.append(tag).append("  - ").append(value).append('\n');
    }
}
