package daybook.cite;

import daybook.json.JsonObject;
import daybook.source.SourceRules;
import daybook.tex.TexText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Writes items of CSL-JSON (https://github.com/citation-style-language/schema, csl-data.json). */
final class CslJsonWriter {
    private CslJsonWriter() {}

    /** The item of this citation. */
    static JsonObject item(Citation citation) {
        Optional<JournalReference> journal = citation.journalReference();
        Optional<SourceRules> preprint = citation.id().source().filter(it -> journal.isEmpty());
        return new JsonObject()
                .with("id", citation.key())
                .with("type", type(citation))
                .with("title", citation.plainTitle())
                .with(
                        "author",
                        citation.authors().stream().map(CslJsonWriter::name).toList())
                .with("issued", issued(citation))
                .with("container-title", journal.map(JournalReference::title))
                .with("volume", journal.flatMap(JournalReference::volume))
                .with("issue", journal.flatMap(JournalReference::issue))
                .with("page", journal.flatMap(JournalReference::page))
                // Styles would take these for the publisher and the number of an article.
                .with("publisher", preprint.map(SourceRules::name))
                .with("number", preprint.flatMap(it -> citation.number()))
                .with("DOI", citation.anyDoi().map(TexText::plain))
                .with("URL", citation.address());
    }

    /** A preprint is an {@code article} since CSL 1.0.2. */
    private static String type(Citation citation) {
        return citation.journalReference()
                .map(it -> it.isProceedings() ? "paper-conference" : "article-journal")
                .orElse(citation.anyDoi().isPresent() ? "article" : "webpage");
    }

    /** The day, or else the year. */
    static JsonObject issued(Citation citation) {
        List<Integer> date = citation.day()
                .map(CslJsonWriter::parts)
                .orElse(citation.year().stream().boxed().toList());
        return new JsonObject().with("date-parts", date.isEmpty() ? date : List.of(date));
    }

    private static List<Integer> parts(LocalDate day) {
        return List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private static JsonObject name(PersonName name) {
        String family = TexText.plain(name.family());
        return name.isWhole()
                ? new JsonObject().with("literal", family)
                : new JsonObject()
                        .with("family", family)
                        .with("given", TexText.plain(name.given()))
                        .with("non-dropping-particle", name.particle())
                        .with("suffix", TexText.plain(name.suffix()));
    }
}
