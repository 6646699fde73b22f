/** Which of arXiv's listings are there, day by day: nothing is lost without being told. */
@NullMarked
package daybook.ledger;

import org.jspecify.annotations.NullMarked;
