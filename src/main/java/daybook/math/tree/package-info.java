/** Parses the common commands of TeX math into the tree of MathML that MathJax makes of them. */
@NullMarked
package daybook.math.tree;

import org.jspecify.annotations.NullMarked;
