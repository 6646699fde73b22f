package daybook.render;

import daybook.diagnostic.Location;
import java.util.Optional;

/** A template of the theme that cannot be rendered. */
public final class TemplateException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Location location;
    private final String problem;
    private final transient Optional<String> hint;

    TemplateException(Location location, String problem, Optional<String> hint, Throwable cause) {
        super(location + ": " + problem, cause);
        this.location = location;
        this.problem = problem;
        this.hint = hint;
    }

    /** Where in the template. */
    public Location location() {
        return location;
    }

    /** What is wrong. */
    public String problem() {
        return problem;
    }

    /** What would mend it, when known. */
    public Optional<String> hint() {
        return hint;
    }
}
