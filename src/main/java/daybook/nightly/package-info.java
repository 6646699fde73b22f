/** A nightly run: fetches, builds and checks a site, and summarizes the result. */
@NullMarked
package daybook.nightly;

import org.jspecify.annotations.NullMarked;
