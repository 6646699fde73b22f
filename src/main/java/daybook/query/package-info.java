/** Topic queries in the syntax of arXiv's API: parsed once, matched against the words of every entry. */
@NullMarked
package daybook.query;

import org.jspecify.annotations.NullMarked;
