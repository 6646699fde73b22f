/** Feeds, sitemap and the other files that machines read. */
@NullMarked
package daybook.feed;

import org.jspecify.annotations.NullMarked;
