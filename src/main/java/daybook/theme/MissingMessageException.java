package daybook.theme;

import daybook.diagnostic.Location;
import java.util.Optional;

/** A message of the theme that is not there, or cannot be filled in. */
public final class MissingMessageException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Location location;
    private final transient Optional<String> hint;

    MissingMessageException(Location location, String problem, Optional<String> near) {
        super(problem);
        this.location = location;
        this.hint = near.map(it -> "did you mean " + it + "?");
    }

    /** The message, or the file that should hold it. */
    public Location location() {
        return location;
    }

    /** How to fix it, when known. */
    public Optional<String> hint() {
        return hint;
    }
}
