/** The theme's files: templates, messages of the interface, style sheet; a site's own over the default ones. */
@NullMarked
package daybook.theme;

import org.jspecify.annotations.NullMarked;
