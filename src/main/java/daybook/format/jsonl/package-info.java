/** Daybook's own listing files. */
@NullMarked
package daybook.format.jsonl;

import org.jspecify.annotations.NullMarked;
