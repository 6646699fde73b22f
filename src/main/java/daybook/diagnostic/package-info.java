/** What is wrong with the input, where, and what would help: collected all along and reported together. */
@NullMarked
package daybook.diagnostic;

import org.jspecify.annotations.NullMarked;
