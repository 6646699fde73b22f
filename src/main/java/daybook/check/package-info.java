/** Checks a built site as its readers get it: links, feeds, sitemap, page weight and size. */
@NullMarked
package daybook.check;

import org.jspecify.annotations.NullMarked;
