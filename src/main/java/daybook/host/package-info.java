/** Who publishes a site, and the repository that it is pushed to. */
@NullMarked
package daybook.host;

import org.jspecify.annotations.NullMarked;
