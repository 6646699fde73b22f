/** The pipeline from a site's folder to its pages. */
@NullMarked
package daybook.build;

import org.jspecify.annotations.NullMarked;
