package daybook.cli;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completes commands and options in the shell Fish (https://fishshell.com/docs/current/cmds/complete.html). */
final class FishCompletion {
    private FishCompletion() {}

    /** The script for a program with commands. */
    static String script(CommandSpec program) {
        StringBuilder script = new StringBuilder("# Completions of " + program.name() + " for Fish.\n");
        String complete = "complete -c " + program.name();
        for (Map.Entry<String, CommandLine> command : program.subcommands().entrySet()) {
            CommandSpec spec = command.getValue().getCommandSpec();
            script.append(complete + " -f -n __fish_use_subcommand -a " + command.getKey() + " -d "
                    + quoted(spec.usageMessage().description()) + "\n");
            for (OptionSpec option : spec.options()) {
                script.append(complete + " -n '__fish_seen_subcommand_from " + command.getKey() + "'");
                for (String name : option.names()) {
                    script.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
                }
                script.append(option.arity().max() > 0 ? " -r" : "")
                        .append(" -d ")
                        .append(quoted(option.description()))
                        .append('\n');
            }
        }
        return script.toString();
    }

    private static String quoted(String[] lines) {
        return "'" + String.join(" ", lines).replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
