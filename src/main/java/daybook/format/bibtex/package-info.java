/** Bibliographies in BibTeX and BibLaTeX. */
@NullMarked
package daybook.format.bibtex;

import org.jspecify.annotations.NullMarked;
