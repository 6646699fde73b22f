/** Makes the folder of a new site, with everything that its repository needs. */
@NullMarked
package daybook.init;

import org.jspecify.annotations.NullMarked;
