/**
 * What a curator corrects of listings: entries that are hidden or one and the same, titles, authors, addresses, links.
 */
@NullMarked
package daybook.correction;

import org.jspecify.annotations.NullMarked;
