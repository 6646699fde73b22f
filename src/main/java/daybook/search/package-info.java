/** The search index: which words stand in which papers, in files so small that a browser loads only those it needs. */
@NullMarked
package daybook.search;

import org.jspecify.annotations.NullMarked;
