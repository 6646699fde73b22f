/** The words of papers: which papers are related, and the search index, in files of which a browser needs few. */
@NullMarked
package daybook.search;

import org.jspecify.annotations.NullMarked;
