package daybook.yaml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A key without a space behind its colon, such as {@code pick:true}, which YAML takes for a text. */
final class MissingSpace {
    /** What is wrong. */
    static final String MESSAGE = "a space is missing behind ':'";

    private static final Pattern LINE =
            Pattern.compile("\\s*(?:- )?\\s*(?<key>[A-Za-z][A-Za-z-]*:)(?!//)(?<value>\\S.*)");

    private MissingSpace() {}

    /** How to write a line instead; empty for one that has no such key. */
    static Optional<String> hint(String line) {
        Matcher matcher = LINE.matcher(line);
        return matcher.matches()
                ? Optional.of("write " + matcher.group("key") + " "
                        + matcher.group("value").strip())
                : Optional.empty();
    }
}
