package daybook.render;

import daybook.diagnostic.Location;

/** A template of the theme that cannot be rendered. */
public final class TemplateException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Location location;
    private final String problem;

    TemplateException(Location location, String problem, Throwable cause) {
        super(location + ": " + problem, cause);
        this.location = location;
        this.problem = problem;
    }

    /** Where in the template. */
    public Location location() {
        return location;
    }

    /** What is wrong. */
    public String problem() {
        return problem;
    }
}
