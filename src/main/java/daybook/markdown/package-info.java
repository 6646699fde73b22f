/** Markdown with front matter, cross-references, math and alerts, rendered to clean HTML. */
@NullMarked
package daybook.markdown;

import org.jspecify.annotations.NullMarked;
