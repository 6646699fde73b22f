package daybook.render;

import java.util.Optional;

/** An error in an expression of a template that may know what was meant. */
interface Hinted {
    /** What to write instead, or what there is. */
    Optional<String> hint();
}
