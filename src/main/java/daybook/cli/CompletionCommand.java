package daybook.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a script that completes commands and options in a shell. */
@Command(
        name = "completion",
        description = "Prints a script for your shell that completes commands and options.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  daybook completion bash",
            "  daybook completion zsh",
            "  daybook completion fish",
            "",
            "Put it where your shell reads it: source <(daybook completion bash) in ~/.bashrc or ~/.zshrc,",
            "daybook completion fish > ~/.config/fish/completions/daybook.fish"
        })
final class CompletionCommand implements Callable<Integer> {
    private final Console console;

    /** The shells that are known. */
    enum Shell {
        bash,
        zsh,
        fish
    }

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
    private Shell shell;

    CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        CommandSpec program = command.root();
        console.out().print(shell == Shell.fish ? FishCompletion.script(program) : BashCompletion.script(program));
        return Console.DONE;
    }
}
