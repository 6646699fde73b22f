/** Bytes, their hashes, and files that hold all of those written to them last or all that they held before. */
@NullMarked
package daybook.file;

import org.jspecify.annotations.NullMarked;
