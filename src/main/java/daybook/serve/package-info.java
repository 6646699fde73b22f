/** Serves a preview of a site on this machine, and builds it again whenever a file of it is saved. */
@NullMarked
package daybook.serve;

import org.jspecify.annotations.NullMarked;
