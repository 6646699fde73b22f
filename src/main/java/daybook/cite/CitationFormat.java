package daybook.cite;

/**
 * A format of files from which other programs take citations. The site has BibTeX ({@link AnnotatedBibtex}); the
 * theme's {@code citations.js} makes the others of it when a reader asks for them.
 */
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
}
