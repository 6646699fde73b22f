/** The kinds of pages: one class for each, which plans its pages and says what each shows. */
@NullMarked
package daybook.page;

import org.jspecify.annotations.NullMarked;
