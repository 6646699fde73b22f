/** What the files and folders of a site are called. */
@NullMarked
package daybook.layout;

import org.jspecify.annotations.NullMarked;
