/** Keeps what is derived of papers from build to build: facts, each by a fingerprint of all that it was made of. */
@NullMarked
package daybook.keep;

import org.jspecify.annotations.NullMarked;
