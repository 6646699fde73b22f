/** Bibliographies in RIS. */
@NullMarked
package daybook.format.ris;

import org.jspecify.annotations.NullMarked;
