/** Which listings of its categories a site has, day by day, so that no loss goes unnoticed. */
@NullMarked
package daybook.ledger;

import org.jspecify.annotations.NullMarked;
