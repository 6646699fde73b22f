/** What a source announced: listings, announcements and the identity of papers, free of any format. */
@NullMarked
package daybook.listing;

import org.jspecify.annotations.NullMarked;
