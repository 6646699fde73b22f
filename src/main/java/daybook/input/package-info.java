/** Reads a site's folder: its settings, listings, notes and theme. */
@NullMarked
package daybook.input;

import org.jspecify.annotations.NullMarked;
