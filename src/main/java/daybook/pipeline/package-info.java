/** The pipeline from a site's folder to its pages, as one method, and the cache of rendered math. */
@NullMarked
package daybook.pipeline;

import org.jspecify.annotations.NullMarked;
