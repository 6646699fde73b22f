/** Problems of the input, each with its place and a hint: collected during a run and reported together. */
@NullMarked
package daybook.diagnostic;

import org.jspecify.annotations.NullMarked;
