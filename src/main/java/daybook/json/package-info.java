/** Writes JSON, with the keys of an object in the order in which they were added. */
@NullMarked
package daybook.json;

import org.jspecify.annotations.NullMarked;
