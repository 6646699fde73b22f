/** All entries, one for each paper however often it was announced, indexed by day, topic and author. */
@NullMarked
package daybook.catalog;

import org.jspecify.annotations.NullMarked;
