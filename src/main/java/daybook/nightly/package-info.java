/** A night's work of whoever publishes a site: fetched, built, checked, and told in a summary. */
@NullMarked
package daybook.nightly;

import org.jspecify.annotations.NullMarked;
