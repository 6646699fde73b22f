/** Bibliographies in CSL-JSON. */
@NullMarked
package daybook.format.csl;

import org.jspecify.annotations.NullMarked;
