/** Asks servers of the web for what they have, with the manners that keep a program welcome. */
@NullMarked
package daybook.web;

import org.jspecify.annotations.NullMarked;
