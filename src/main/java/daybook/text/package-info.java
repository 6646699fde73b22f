/** A cursor over a text, for the parsers that are written by hand, and text as a part of markup and addresses. */
@NullMarked
package daybook.text;

import org.jspecify.annotations.NullMarked;
