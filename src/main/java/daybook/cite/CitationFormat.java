package daybook.cite;

import java.util.List;

/** A format of files from which other programs take citations. */
public enum CitationFormat {
    BIBTEX("BibTeX", ".bib"),
    RIS("RIS", ".ris"),
    CSL_JSON("CSL-JSON", ".csl.json");

    private final String title;
    private final String suffix;

    CitationFormat(String title, String suffix) {
        this.title = title;
        this.suffix = suffix;
    }

    /** What people call it, in any language. */
    public String title() {
        return title;
    }

    /** How names of its files end. */
    public String suffix() {
        return suffix;
    }

    /** A whole file that holds these citations in their order. */
    public String write(List<Citation> citations) {
        return switch (this) {
            case BIBTEX -> BibtexWriter.write(citations);
            case RIS -> RisWriter.write(citations);
            case CSL_JSON -> CslJsonWriter.write(citations);
        };
    }
}
