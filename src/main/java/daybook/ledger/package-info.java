/** Which of arXiv's listings are there, day by day, so that no loss goes unnoticed. */
@NullMarked
package daybook.ledger;

import org.jspecify.annotations.NullMarked;
