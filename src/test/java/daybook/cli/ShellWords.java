package daybook.cli;

import java.util.List;
import java.util.regex.Pattern;

/** The words of a command line as a shell splits it, without the name of the program. */
final class ShellWords {
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    private ShellWords() {}

    static List<String> of(String commandLine) {
        return WORD.matcher(commandLine)
                .results()
                .skip(1)
                .map(it -> it.group(1) == null ? it.group(2) : it.group(1))
                .toList();
    }
}
