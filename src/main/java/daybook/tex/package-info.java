/** Text with TeX in it, as authors of papers write it: parsed, set as HTML with MathML, or told in plain Unicode. */
@NullMarked
package daybook.tex;

import org.jspecify.annotations.NullMarked;
