package daybook.cli;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.fetch.AddRun;
import daybook.fetch.FetchRun;
import daybook.format.TextNormalizer;
import daybook.listing.EntryId;
import daybook.listing.IdentifierParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds papers by their identifiers. */
@Command(
        name = "add",
        description = "Adds papers, articles and pages of the web by their identifiers.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  daybook add 1706.03762",
            "  daybook add doi:10.1145/3292500.3330701",
            "",
            "Exit codes: 0 success, 1 errors found, 2 invalid command line, 3 a source is unreachable."
        })
final class AddCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    private final Console console;
    private final SiteOptions site;

    @Mixin
    private final MirrorOptions mirrors = new MirrorOptions();

    @Parameters(
            paramLabel = "ID",
            arity = "0..*",
            description = "An arXiv identifier, a DOI or an address; - reads them from standard input.")
    private List<String> ids = List.of();

    @Option(names = "--missing", description = "Add the papers that notes are about and no listing has.")
    private boolean missing;

    @Option(names = "--date", paramLabel = "DAY", description = "Add them under this day (default: today, in UTC).")
    private Optional<LocalDate> day = Optional.empty();

    @Option(names = "--title", paramLabel = "TEXT", description = "What a paper is called that nobody knows.")
    private Optional<String> title = Optional.empty();

    @Option(names = "--note", description = "Also make the file of a note about each.")
    private boolean note;

    @Option(
            names = "--time-limit",
            paramLabel = "MINUTES",
            converter = MinutesConverter.class,
            defaultValue = "10",
            description = "Start no request after this many minutes (default: ${DEFAULT-VALUE}).")
    private Duration timeLimit = Duration.ZERO;

    @Spec
    private CommandSpec spec;

    AddCommand(Console console, SiteOptions site) {
        this.console = console;
        this.site = site;
        this.spec = CommandSpec.create();
    }

    @Override
    public Integer call() throws IOException {
        List<String> written = new ArrayList<>();
        for (String id : ids) {
            if (id.equals(STANDARD_INPUT)) {
                standardInput().map(String::strip).filter(it -> !it.isEmpty()).forEach(written::add);
            } else {
                written.add(id);
            }
        }
        if (written.isEmpty() && !missing) {
            throw new CommandLine.MissingParameterException(
                    spec.commandLine(), spec.positionalParameters().get(0), "");
        }
        if (title.isPresent() && (written.size() != 1 || missing)) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--title is for a single ID");
        }
        Diagnostics unclear = new Diagnostics();
        Set<EntryId> papers = papers(written, unclear);
        ProgressLine progress = new ProgressLine(console);
        AddRun.AddResult result = new AddRun(
                        site.siteFolder(),
                        new AddRun.AddRequest(
                                papers,
                                missing,
                                day,
                                title.flatMap(TextNormalizer::line),
                                note,
                                mirrors.mirrors(),
                                timeLimit),
                        new FetchRun.FetchEnvironment(console.client(progress), progress::step))
                .run();
        progress.end();
        result.diagnostics().forEach(unclear::add);
        int code = console.report(unclear.sorted(), "");
        return code == Console.DONE && result.unreachable() ? Console.UNREACHABLE : code;
    }

    private static Stream<String> standardInput() {
        return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).lines();
    }

    private static Set<EntryId> papers(List<String> written, Diagnostics diagnostics) {
        Set<EntryId> papers = new LinkedHashSet<>();
        for (String text : written) {
            Optional<EntryId> paper = IdentifierParser.ofAny(text);
            paper.ifPresent(papers::add);
            if (paper.isEmpty()) {
                diagnostics.error(
                        Location.of(text),
                        "this identifies no paper",
                        "write 1706.03762, 10.1145/3292500.3330701 or an address that begins with https://");
            }
        }
        return papers;
    }
}
