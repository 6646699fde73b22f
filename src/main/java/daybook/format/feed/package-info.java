/** Feeds of any site: RSS, Atom and JSON Feed. */
@NullMarked
package daybook.format.feed;

import org.jspecify.annotations.NullMarked;
