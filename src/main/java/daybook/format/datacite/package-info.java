/** What DataCite knows of papers, data and programs with a DOI. */
@NullMarked
package daybook.format.datacite;

import org.jspecify.annotations.NullMarked;
