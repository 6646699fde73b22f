/** arXiv's own formats: listing pages, their text, listing mails, feeds and API answers. */
@NullMarked
package daybook.format.arxiv;

import org.jspecify.annotations.NullMarked;
