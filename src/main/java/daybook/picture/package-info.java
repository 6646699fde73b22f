/** Pictures drawn from text, the same bytes on every machine: a font's outlines, a canvas, PNG. */
@NullMarked
package daybook.picture;

import org.jspecify.annotations.NullMarked;
