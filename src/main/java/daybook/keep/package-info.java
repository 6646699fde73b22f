/** Keeps what is derived of papers and files from run to run: facts, each by a fingerprint of all it was made of. */
@NullMarked
package daybook.keep;

import org.jspecify.annotations.NullMarked;
