/** XML as a tree that knows line and column of every element, read without ever trusting the document. */
@NullMarked
package daybook.xml;

import org.jspecify.annotations.NullMarked;
