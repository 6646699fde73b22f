/** What a curator wrote about a paper, a day or a topic. */
@NullMarked
package daybook.note;

import org.jspecify.annotations.NullMarked;
