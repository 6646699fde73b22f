/** Which release of this program is the newest, as the forge of its repository says. */
@NullMarked
package daybook.release;

import org.jspecify.annotations.NullMarked;
