/** Pictures drawn from text, the same bytes on every machine: a font's outlines, a canvas, PNG. */
@NullMarked
package daybook.titlecard;

import org.jspecify.annotations.NullMarked;
