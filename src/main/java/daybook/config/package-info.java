/** What site-config.yml says, checked. */
@NullMarked
package daybook.config;

import org.jspecify.annotations.NullMarked;
