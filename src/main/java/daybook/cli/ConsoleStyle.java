package daybook.cli;

import java.util.regex.Pattern;

/**
 * How a console shows what matters (ECMA-48, SGR).
 *
 * @param colour whether it shows colours, which only terminals do, and those not for whom {@code NO_COLOR} is set
 *     (https://no-color.org/)
 */
record ConsoleStyle(boolean colour) {
    private static final String BOLD = "1";
    private static final String FAINT = "2";
    private static final String RED = "31";
    private static final String YELLOW = "33";
    private static final String CYAN = "36";

    private static final Pattern SEVERITY = Pattern.compile("\\A(.*?: )(error|warning)(?=: )");
    private static final Pattern CARETS = Pattern.compile("(?m)^( +)(\\^+)$");
    private static final Pattern HINT = Pattern.compile("(?m)^  hint:");

    /** What is looked for first. */
    String strong(String text) {
        return styled(BOLD, text);
    }

    /** What is less important. */
    String faint(String text) {
        return styled(FAINT, text);
    }

    /** A problem with its place, its line and its hint. */
    String problem(String text) {
        if (!colour) {
            return text;
        }
        String severity = SEVERITY.matcher(text)
                .replaceFirst(it -> it.group(1) + styled(it.group(2).equals("error") ? RED : YELLOW, it.group(2)));
        String carets = CARETS.matcher(severity).replaceAll(it -> it.group(1) + styled(RED, it.group(2)));
        return HINT.matcher(carets).replaceAll("  " + styled(CYAN, "hint:"));
    }

    private String styled(String code, String text) {
        return colour && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
