/** The folder that the site is written to: only changed files, nothing left behind, safe to kill at any moment. */
@NullMarked
package daybook.output;

import org.jspecify.annotations.NullMarked;
