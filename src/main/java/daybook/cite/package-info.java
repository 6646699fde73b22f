/** How others cite a paper: BibTeX, RIS, CSL-JSON and written styles. */
@NullMarked
package daybook.cite;

import org.jspecify.annotations.NullMarked;
