/** The site as a value: stable addresses, planned files, and the plan that answers every question about them. */
@NullMarked
package daybook.siteplan;

import org.jspecify.annotations.NullMarked;
