/** The command line: options in, messages and exit codes out. */
@NullMarked
package daybook.cli;

import org.jspecify.annotations.NullMarked;
