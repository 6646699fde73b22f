package daybook.cli;

import daybook.diagnostic.KnownNames;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line. */
final class CommandLineErrors implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        CommandLine command = mistake.getCommandLine();
        command.getErr().println("daybook: error: " + problem(mistake, command.getCommandSpec()));
        return Console.WRONG_COMMAND_LINE;
    }

    private static String problem(ParameterException mistake, CommandSpec command) {
        String help = "; '" + command.qualifiedName() + " --help' shows what there is";
        if (mistake instanceof UnmatchedArgumentException unmatched) {
            String name = unmatched.getUnmatched().get(0);
            if (unmatched.isUnknownOption()) {
                return unknown("option", name, command.optionsMap().keySet(), help);
            }
            return command.subcommands().isEmpty()
                    ? "'" + command.qualifiedName() + "' has no use for '" + name + "'" + help
                    : unknown("command", name, command.subcommands().keySet(), help);
        }
        if (mistake instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return "'" + command.qualifiedName() + "' needs "
                    + missing.getMissing().stream().map(ArgSpec::paramLabel).collect(Collectors.joining(" and "))
                    + help;
        }
        if (mistake.getValue() == null) {
            return mistake.getMessage() + help;
        }
        return mistake.getArgSpec() == null
                ? unknown("command", mistake.getValue(), command.subcommands().keySet(), help)
                : "'" + mistake.getValue() + "' is no " + mistake.getArgSpec().paramLabel() + help;
    }

    private static String unknown(String what, String name, Set<String> known, String help) {
        return "there is no " + what + " '" + name + "'"
                + KnownNames.of(known)
                        .nearest(name)
                        .map(near -> "; did you mean " + near + "?")
                        .orElse(help);
    }
}
