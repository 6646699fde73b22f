/** What only arXiv knows: its categories, schedule, addresses, rate limits and wording. */
@NullMarked
package daybook.source.arxiv;

import org.jspecify.annotations.NullMarked;
