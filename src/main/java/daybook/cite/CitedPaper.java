package daybook.cite;

/**
 * How a paper is cited, as its page and the files that list it need it.
 *
 * @param bibtex its entry, of which the theme's script makes other formats
 */
public record CitedPaper(Citation citation, String bibtex) {
    /** The same with its entry in BibTeX. */
    public static CitedPaper of(Citation citation) {
        return new CitedPaper(citation, citation.bibtex());
    }
}
