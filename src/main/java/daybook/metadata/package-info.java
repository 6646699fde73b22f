/** Finds out what is known of papers by their identifiers: from sources, registries of DOIs, and their own pages. */
@NullMarked
package daybook.metadata;

import org.jspecify.annotations.NullMarked;
