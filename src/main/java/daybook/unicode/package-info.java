/** The properties of characters and the normal forms of text, from one version of Unicode on every Java release. */
@NullMarked
package daybook.unicode;

import org.jspecify.annotations.NullMarked;
