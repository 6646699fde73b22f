/** Text within HTML: the characters that have a meaning there, escaped and as they were. */
@NullMarked
package daybook.html;

import org.jspecify.annotations.NullMarked;
