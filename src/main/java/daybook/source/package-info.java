/** The rules of each source of listings for its papers, hosts and announcements, behind one interface. */
@NullMarked
package daybook.source;

import org.jspecify.annotations.NullMarked;
