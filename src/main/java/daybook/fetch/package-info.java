/** Fetches the announcements of a site's sources, and stores them as listing files. */
@NullMarked
package daybook.fetch;

import org.jspecify.annotations.NullMarked;
