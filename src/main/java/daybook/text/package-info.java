/** A cursor over a text, for the parsers that are written by hand. */
@NullMarked
package daybook.text;

import org.jspecify.annotations.NullMarked;
