/** Parses XML of untrusted origin into a tree that knows line and column of every element, and writes XML. */
@NullMarked
package daybook.xml;

import org.jspecify.annotations.NullMarked;
