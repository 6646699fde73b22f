/** Brings the announcements of a site's sources home, and keeps them as listing files. */
@NullMarked
package daybook.fetch;

import org.jspecify.annotations.NullMarked;
