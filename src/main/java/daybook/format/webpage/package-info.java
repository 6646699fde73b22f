/** What a page of the web says of the work that it shows: tags for reference managers, JSON-LD, Open Graph. */
@NullMarked
package daybook.format.webpage;

import org.jspecify.annotations.NullMarked;
