package daybook.cli;

import daybook.web.Sleeper;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The program {@code daybook}. */
@Command(
        name = "daybook",
        description = "A static-site generator for curated listings.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "First steps: 'daybook init DIR', then in this folder 'daybook fetch', 'daybook serve', and 'daybook doctor',",
            "which says what is missing before the site can be published.",
            "",
            "Exit codes: 0 success, 1 errors found, 2 invalid command line, 3 a source is unreachable."
        })
public final class Main {
    /** Fixes the clock, for reproducible builds (https://reproducible-builds.org/specs/source-date-epoch/). */
    private static final String SOURCE_DATE_EPOCH = "SOURCE_DATE_EPOCH";

    /** Whether messages go to a terminal. The launcher sets it, because Java's own answer differs between releases. */
    private static final String TERMINAL = "daybook.terminal";

    /** Whether all that is printed goes to a terminal that shows colours, which the launcher knows. */
    private static final String COLOUR = "daybook.colour";

    @Mixin
    private final SiteOptions site;

    private Main(Console console) {
        this.site = new SiteOptions(console);
    }

    private static Optional<String> editor() {
        return Stream.of("VISUAL", "EDITOR")
                .flatMap(it -> Optional.ofNullable(System.getenv(it)).stream())
                .filter(it -> !it.isBlank())
                .findFirst();
    }

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        // Always UTF-8, like every file that Daybook writes.
        PrintedStream printed = new PrintedStream(new FileOutputStream(FileDescriptor.out));
        PrintWriter out = new PrintWriter(printed, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
        String fixed = System.getenv(SOURCE_DATE_EPOCH);
        Optional<Clock> clock = fixed == null ? Optional.of(Clock.systemUTC()) : fixed(fixed);
        if (clock.isEmpty()) {
            err.println("daybook: error: " + "invalid value '" + fixed + "' for " + SOURCE_DATE_EPOCH
                    + ": expected seconds since 1970");
            err.flush();
            System.exit(Console.INVALID_COMMAND_LINE);
        }
        boolean terminal = Boolean.getBoolean(TERMINAL);
        Console console = new Console(
                Path.of(""),
                Sleeper.by(clock.orElseThrow()),
                out,
                err,
                terminal,
                new ConsoleStyle(Boolean.getBoolean(COLOUR)),
                editor());
        // In a pool, whose threads take work of each other: a thread outside of it waits with its share done.
        ForkJoinPool pool = new ForkJoinPool(Runtime.getRuntime().availableProcessors());
        int code = pool.invoke(ForkJoinTask.adapt(() -> run(arguments, console)));
        int lost = printed.failure().map(console::report).orElse(Console.DONE);
        err.flush();
        System.exit(code == Console.DONE ? lost : code);
    }

    /**
     * Runs a command.
     *
     * @return the exit code
     */
    static int run(String[] arguments, Console console) {
        PrintWriter out = console.out();
        PrintWriter err = console.err();
        Main program = new Main(console);
        CommandLine commandLine = new CommandLine(program);
        needed(commands(console, program.site), arguments).forEach(commandLine::addSubcommand);
        commandLine.getSubcommands().values().forEach(it -> it.getCommandSpec().versionProvider(new ProgramVersion()));
        commandLine.registerConverter(URI.class, new WebAddressConverter());
        commandLine.setOut(out);
        commandLine.setErr(err);
        commandLine.setParameterExceptionHandler(new CommandLineErrors());
        commandLine.setExecutionExceptionHandler((failure, command, result) -> console.report(failure));
        int code;
        try {
            code = arguments.length == 0 ? commandLine.execute("--help") : commandLine.execute(arguments);
        } catch (OutOfMemoryError full) {
            code = console.reportFullMemory();
        }
        out.flush();
        err.flush();
        return code;
    }

    /** A clock that stands still; empty when the text is not a number of seconds since 1970. */
    private static Optional<Clock> fixed(String seconds) {
        try {
            return Optional.of(Clock.fixed(Instant.ofEpochSecond(Long.parseLong(seconds)), ZoneOffset.UTC));
        } catch (NumberFormatException | DateTimeException wrong) {
            return Optional.empty();
        }
    }

    /**
     * The commands that an invocation needs: to read the options of all takes longer than many a command does, so one
     * that is named first is alone. Completions and help are about the others.
     */
    private static List<Object> needed(List<Object> commands, String[] arguments) {
        List<Object> named = commands.stream()
                .filter(it -> !(it instanceof CompletionCommand || it instanceof CommandLine.HelpCommand))
                .filter(it -> arguments.length > 0 && arguments[0].equals(name(it)))
                .toList();
        return named.isEmpty() ? commands : named;
    }

    private static String name(Object command) {
        return command.getClass().getAnnotation(Command.class).name();
    }

    private static List<Object> commands(Console console, SiteOptions site) {
        return List.of(
                new InitCommand(console, site),
                new BuildCommand(console, site),
                new ServeCommand(console, site),
                new WarmCommand(console, site),
                new TodayCommand(console, site),
                new NoteCommand(console, site),
                new PickCommand(console, site),
                new NewCommand(console, site),
                new TopicsCommand(console, site),
                new StatsCommand(console, site),
                new DoctorCommand(console, site),
                new CompletionCommand(console),
                new ParseCommand(console, site),
                new InspectCommand(console, site),
                new SearchCommand(console, site),
                new ExportCommand(console, site),
                new AddCommand(console, site),
                new FetchCommand(console, site),
                new LedgerCommand(console, site),
                new DigestCommand(console, site),
                new NightlyCommand(console, site),
                new CheckCommand(console, site),
                new CommandLine.HelpCommand());
    }
}
