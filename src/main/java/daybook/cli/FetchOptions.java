package daybook.cli;

import daybook.fetch.FetchRun;
import daybook.fetch.FetchScope;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What to fetch of which sources, and for how long. */
final class FetchOptions {
    @Option(names = "--keep-raw", description = "Also keep the fetched pages, compressed, in content/raw.")
    private boolean keepRaw;

    @Option(
            names = "--time-limit",
            paramLabel = "MINUTES",
            converter = MinutesConverter.class,
            defaultValue = "30",
            description = "Start no request after this many minutes (default: ${DEFAULT-VALUE}).")
    private Duration timeLimit;

    @Option(names = "--since", paramLabel = "DAY", description = "Fetch nothing of an earlier day, such as 2026-11-20.")
    private Optional<LocalDate> since = Optional.empty();

    @Option(
            names = "--only",
            paramLabel = "SOURCE",
            description = "Ask only this source of site-config.yml. Repeatable.")
    private Set<String> only = Set.of();

    @Mixin
    private final MirrorOptions mirrors = new MirrorOptions();

    /** What is wanted of the sources. */
    FetchRun.FetchRequest options() {
        return new FetchRun.FetchRequest(mirrors.mirrors(), keepRaw, timeLimit, new FetchScope(since, only));
    }
}
