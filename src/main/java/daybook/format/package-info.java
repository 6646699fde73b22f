/** The list of all formats that listings come in. */
@NullMarked
package daybook.format;

import org.jspecify.annotations.NullMarked;
