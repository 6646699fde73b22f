/** What a curator does in the terminal: the newest day, numbered; notes, picks, pages, posts and topics begun. */
@NullMarked
package daybook.curation;

import org.jspecify.annotations.NullMarked;
