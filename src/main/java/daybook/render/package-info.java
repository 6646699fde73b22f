/** Turns a planned file into bytes, with Thymeleaf for pages. */
@NullMarked
package daybook.render;

import org.jspecify.annotations.NullMarked;
