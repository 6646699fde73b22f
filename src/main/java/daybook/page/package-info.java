/** Which pages there are and what each shows: one class for each kind of page, none of which writes HTML. */
@NullMarked
package daybook.page;

import org.jspecify.annotations.NullMarked;
