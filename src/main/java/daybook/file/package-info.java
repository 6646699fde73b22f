/**
 * Bytes, their hashes, values made once, temporary folders, and files that hold all bytes written to them last or all
 * that they held before.
 */
@NullMarked
package daybook.file;

import org.jspecify.annotations.NullMarked;
