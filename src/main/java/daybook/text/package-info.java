/**
 * A cursor over a text, for the parsers that are written by hand, text as a part of markup and addresses, and the days
 * that texts state.
 */
@NullMarked
package daybook.text;

import org.jspecify.annotations.NullMarked;
