/** JSON as a value, written with its keys in the order in which they were given. */
@NullMarked
package daybook.json;

import org.jspecify.annotations.NullMarked;
