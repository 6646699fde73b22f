package daybook.theme;

import daybook.diagnostic.KnownNames;
import daybook.diagnostic.Location;
import daybook.layout.SiteLayout;
import java.util.Optional;
import java.util.Set;

/** A message of the theme that is not there, or cannot be filled in. */
public final class MissingMessageException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Optional<Location> pattern;
    private final transient Optional<String> hint;

    private MissingMessageException(Optional<Location> pattern, String problem, Optional<String> hint) {
        super(problem);
        this.pattern = pattern;
        this.hint = hint;
    }

    static MissingMessageException unknown(String key, Set<String> known) {
        return new MissingMessageException(
                Optional.empty(),
                "unknown message '" + key + "'",
                KnownNames.of(known).nearest(key).map(it -> "did you mean " + it + "?"));
    }

    static MissingMessageException unfit(String key, Location pattern, RuntimeException failure) {
        return new MissingMessageException(
                Optional.of(pattern),
                "the message '" + key + "' does not fit its arguments: " + failure.getMessage(),
                Optional.of("a choice is of a number, and looks like {0,choice,0#none|1#one|1<{0} of them};"
                        + " a text is shown by {0}"));
    }

    /** The message that cannot be filled in; empty when there is none. */
    public Optional<Location> pattern() {
        return pattern;
    }

    /** The message, or the file that should hold it. */
    public Location location() {
        return pattern.orElse(Location.of(SiteLayout.TEMPLATES + "/messages.properties"));
    }

    /** How to fix it, when known. */
    public Optional<String> hint() {
        return hint;
    }
}
