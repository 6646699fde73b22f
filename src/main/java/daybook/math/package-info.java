/** Renders TeX formulas as MathML Core. */
@NullMarked
package daybook.math;

import org.jspecify.annotations.NullMarked;
