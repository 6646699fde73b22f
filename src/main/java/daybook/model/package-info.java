/** What readers see, free of HTML: entries, notes, feeds, authors and the head of a page. */
@NullMarked
package daybook.model;

import org.jspecify.annotations.NullMarked;
