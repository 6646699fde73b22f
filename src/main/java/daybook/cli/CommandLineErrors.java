package daybook.cli;

import daybook.diagnostic.KnownNames;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reports an invalid command line in one line. */
final class CommandLineErrors implements IParameterExceptionHandler {
    /** A name this short is near to every other. */
    private static final int SHORT = "-C".length();

    /** What a shell may have split into several arguments, because it has blanks, and how to write it. */
    private static final Map<String, String> QUOTES = Map.of(
            "QUERY", "; put the whole query in quotes, such as 'ti:serving AND abs:llm*'",
            "TITLE", "; put the whole title in quotes");

    /** How a value of each type is written. */
    private static final Map<Class<?>, String> FORMS = Map.of(
            LocalDate.class, "a day such as 2025-07-15",
            URI.class, "a full address such as https://example.org/list/",
            Duration.class, "a number of minutes such as 30");

    @Override
    public int handleParseException(ParameterException invalid, String[] arguments) {
        CommandLine command = invalid.getCommandLine();
        command.getErr().println("daybook: error: " + problem(invalid, command.getCommandSpec()));
        return Console.INVALID_COMMAND_LINE;
    }

    private static String problem(ParameterException invalid, CommandSpec command) {
        String help = "; try '" + command.qualifiedName() + " --help'";
        if (invalid instanceof UnmatchedArgumentException unmatched) {
            String name = unmatched.getUnmatched().get(0);
            boolean isOfCommands = command.subcommands().values().stream()
                    .anyMatch(it -> it.getCommandSpec().optionsMap().containsKey(name));
            if (unmatched.isUnknownOption() && isOfCommands) {
                return "the option '" + name + "' stands before the command; write it behind, as in '"
                        + command.qualifiedName() + " COMMAND " + name + "'";
            }
            if (unmatched.isUnknownOption()) {
                return unknown("option", name, command.optionsMap().keySet(), help);
            }
            return command.subcommands().isEmpty()
                    ? "unexpected argument '" + name + "'" + quotes(command).orElse(help)
                    : unknown("command", name, command.subcommands().keySet(), help);
        }
        if (invalid instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return missing(missing.getMissing()) + help;
        }
        if (invalid.getValue() == null && !command.subcommands().isEmpty()) {
            return "missing command" + help;
        }
        if (invalid.getValue() == null) {
            return invalid.getMessage() + help;
        }
        ArgSpec argument = invalid.getArgSpec();
        return argument == null
                ? unknown("command", invalid.getValue(), command.subcommands().keySet(), help)
                : "invalid value '" + invalid.getValue() + "' for " + name(argument) + expected(argument) + help;
    }

    /** What values an option takes; empty where its type does not say it. */
    private static String expected(ArgSpec argument) {
        if (argument.completionCandidates() != null) {
            return ": expected one of " + String.join(", ", argument.completionCandidates());
        }
        return Stream.of(argument.auxiliaryTypes())
                .flatMap(it -> Optional.ofNullable(FORMS.get(it)).stream())
                .findFirst()
                .map(it -> ": expected " + it)
                .orElse("");
    }

    private static Optional<String> quotes(CommandSpec command) {
        return command.positionalParameters().stream()
                .flatMap(it -> Optional.ofNullable(QUOTES.get(it.paramLabel())).stream())
                .findFirst();
    }

    private static String missing(List<ArgSpec> missing) {
        ArgSpec first = missing.get(0);
        return first instanceof OptionSpec
                ? "missing value " + first.paramLabel() + " for " + name(first)
                : "missing argument "
                        + missing.stream().map(CommandLineErrors::name).collect(Collectors.joining(" "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String unknown(String what, String name, Set<String> known, String help) {
        Optional<String> near = name.length() > SHORT ? KnownNames.of(known).nearest(name) : Optional.empty();
        return "unknown " + what + " '" + name + "'"
                + near.map(it -> "; did you mean " + it + "?").orElse(help);
    }
}
