/** Creates a new site: a folder with all files that its repository needs. */
@NullMarked
package daybook.init;

import org.jspecify.annotations.NullMarked;
