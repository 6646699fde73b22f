/** Text with TeX in it, as authors of papers write it: parsed, and rendered as HTML with MathML or as plain Unicode. */
@NullMarked
package daybook.tex;

import org.jspecify.annotations.NullMarked;
