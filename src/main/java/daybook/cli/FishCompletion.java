package daybook.cli;

import daybook.nightly.GivenRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Completes commands, options and values in the shell Fish (https://fishshell.com/docs/current/cmds/complete.html). */
final class FishCompletion {
    private final CommandSpec program;
    private final List<String> lines = new ArrayList<>();

    private FishCompletion(CommandSpec program) {
        this.program = program;
    }

    /** The script for a program with commands. */
    static String script(CommandSpec program) {
        FishCompletion completion = new FishCompletion(program);
        completion.lines.add("# Completions of " + program.name() + " for Fish.");
        String before = "__fish_" + program.name() + "_needs_command";
        completion.lines.add("function " + before);
        completion.lines.add("    not __fish_seen_subcommand_from "
                + words(program.subcommands().keySet()));
        completion.lines.add("end");
        program.options().forEach(it -> completion.option(before, it));
        for (Map.Entry<String, CommandLine> command : program.subcommands().entrySet()) {
            CommandSpec spec = command.getValue().getCommandSpec();
            completion.add(before, "-f -a " + command.getKey() + " -d " + quoted(summary(spec)));
            String behind = "__fish_seen_subcommand_from " + command.getKey();
            completion.values(behind, spec);
            spec.options().forEach(it -> completion.option(behind, it));
        }
        return String.join("\n", completion.lines) + "\n";
    }

    /** The values of arguments without a name; files only where one is meant. */
    private void values(String condition, CommandSpec command) {
        if (command.helpCommand()) {
            add(condition, "-f -a '" + words(program.subcommands().keySet()) + "'");
            return;
        }
        List<PositionalParamSpec> arguments = command.positionalParameters();
        for (PositionalParamSpec argument : arguments) {
            if (argument.completionCandidates() != null) {
                String values = words(candidates(argument));
                add(condition + "; and not __fish_seen_subcommand_from " + values, "-f -a '" + values + "'");
            }
        }
        if (arguments.stream().noneMatch(FishCompletion::isFile)) {
            add(condition, "-f");
        }
    }

    private void option(String condition, OptionSpec option) {
        StringBuilder rest = new StringBuilder();
        for (String name : option.names()) {
            rest.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        if (option.completionCandidates() != null) {
            rest.append(" -x -a '").append(words(candidates(option))).append('\'');
        } else if (option.arity().max() > 0) {
            rest.append(isFile(option) ? " -r -F" : " -x");
        }
        add(condition, rest.append(" -d ").append(quoted(option.description())).substring(1));
    }

    private void add(String condition, String rest) {
        lines.add("complete -c " + program.name() + " -n '" + condition + "' " + rest);
    }

    private static boolean isFile(ArgSpec argument) {
        List<Class<?>> types = List.of(argument.auxiliaryTypes());
        return types.contains(Path.class) || types.contains(SiteLocation.class) || types.contains(GivenRecord.class);
    }

    private static List<String> candidates(ArgSpec argument) {
        List<String> candidates = new ArrayList<>();
        argument.completionCandidates().forEach(candidates::add);
        return candidates;
    }

    private static String words(Collection<String> words) {
        return String.join(" ", words);
    }

    /** In picocli's help a command's own description is a header. */
    private static String[] summary(CommandSpec command) {
        return command.helpCommand()
                ? command.usageMessage().header()
                : command.usageMessage().description();
    }

    private static String quoted(String[] lines) {
        return "'" + String.join(" ", lines).replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
