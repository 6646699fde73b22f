/** Records harvested with OAI-PMH. */
@NullMarked
package daybook.format.oai;

import org.jspecify.annotations.NullMarked;
