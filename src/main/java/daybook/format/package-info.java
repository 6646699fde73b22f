/** What all formats of listings share: the interface, and readers of names, dates, text and XML. */
@NullMarked
package daybook.format;

import org.jspecify.annotations.NullMarked;
