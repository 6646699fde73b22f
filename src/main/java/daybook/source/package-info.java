/** What each source of listings has to say of its papers, hosts and announcements, as one interface. */
@NullMarked
package daybook.source;

import org.jspecify.annotations.NullMarked;
