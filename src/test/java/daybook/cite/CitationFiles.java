package daybook.cite;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What files with citations hold: written from the citations themselves, for comparison with what the theme's script
 * makes.
 */
final class CitationFiles {
    private CitationFiles() {}

    /** A whole file of this format that holds these citations in their order. */
    static String write(CitationFormat format, List<Citation> citations) {
        return switch (format) {
            case BIBTEX -> bibtex(citations);
            case RIS -> ris(citations);
            case CSL_JSON -> cslJson(citations);
        };
    }

    /** The entries of BibTeX, without the notes of {@link AnnotatedBibtex}. */
    static String bibtex(List<Citation> citations) {
        return citations.stream().map(it -> BibtexWriter.entry(it).toString()).collect(Collectors.joining("\n"));
    }

    static String ris(List<Citation> citations) {
        return citations.stream().map(RisWriter::record).collect(Collectors.joining("\n"));
    }

    /** An array with an item on each line. */
    static String cslJson(List<Citation> citations) {
        return citations.stream()
                .map(it -> CslJsonWriter.item(it).toString())
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }
}
