/** Curated lists of links in Markdown. */
@NullMarked
package daybook.format.links;

import org.jspecify.annotations.NullMarked;
