package daybook.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Model.CommandSpec;

/** Completes commands, options and values in the shell Bash. Zsh reads the same script, which says so to it. */
final class BashCompletion {
    /** How picocli completes files where an argument without a name is one. */
    private static final String FILES_AS_WORDS = "positionals=$( compgen -f -- \"${curr_word}\" ) # files";

    /** How it completes the files that options take. */
    private static final String FILES = "COMPREPLY=( $( compgen -f -- \"${curr_word}\" ) ) # files\n      return";

    private BashCompletion() {}

    /**
     * The script for a program with commands. It is picocli's, but for names of files: picocli hands them to
     * {@code compgen -W}, which expands each word once more, so that a file called {@code $(reboot)} is a command.
     */
    static String script(CommandSpec program) {
        return AutoComplete.bash(program.name(), program.commandLine()).replace(FILES_AS_WORDS, FILES);
    }
}
