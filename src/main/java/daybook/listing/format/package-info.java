/** One reader for each format that listings come in, recognised by what a file holds. */
@NullMarked
package daybook.listing.format;

import org.jspecify.annotations.NullMarked;
