package daybook.diagnostic;

import java.util.Objects;
import java.util.regex.Pattern;

/** Text as it may be shown on a terminal and in the log of a CI job, which both take some texts as commands. */
public final class TerminalText {
    /**
     * Control characters, which move a terminal's cursor or change its colours, and those that change the direction or
     * the line of text (https://www.unicode.org/reports/tr9/, table 4), behind which other text could be hidden.
     */
    private static final Pattern CONTROL =
            Pattern.compile("[\\x00-\\x1f\\x7f-\\x9f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069&&[^\\n\\t]]");

    /**
     * The beginning of a command to GitHub Actions
     * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands); blanks of Unicode before it
     * do not count, and the older form may stand anywhere.
     */
    private static final Pattern COMMAND =
            Pattern.compile("(?m)^([ \\t\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]*+):(?=:)|#(?=#\\[)");

    private static final String REPLACEMENT = "\ufffd";

    private TerminalText() {}

    /**
     * The same on one line, with the replacement character in place of each line break: a name or value with one would
     * make a line of its own, which readers and programs take for another message.
     */
    public static String line(String text) {
        return safe(text.replace("\n", REPLACEMENT));
    }

    /** The text with the replacement character in place of each that begins or makes a command. */
    public static String safe(String text) {
        String shown = CONTROL.matcher(text).replaceAll(REPLACEMENT);
        return COMMAND.matcher(shown).replaceAll(it -> Objects.requireNonNullElse(it.group(1), "") + REPLACEMENT);
    }
}
