/** Compiles the theme's templates to closures that write bytes, for all constructs that are common in themes. */
@NullMarked
package daybook.render.compiled;

import org.jspecify.annotations.NullMarked;
