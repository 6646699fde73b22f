package daybook.cli;

import daybook.catalog.CuratorMarks;
import daybook.catalog.Day;
import daybook.catalog.DayEntry;
import daybook.catalog.Entry;
import daybook.catalog.EntryDocument;
import daybook.catalog.ListingExport;
import daybook.catalog.Topic;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.format.jsonl.JsonLinesWriter;
import daybook.input.SiteInput;
import daybook.json.JsonObject;
import daybook.query.Query;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the papers of a site. */
@Command(
        name = "export",
        description = "Prints the papers of a site in Daybook's listing format.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  daybook export --day 2025-07-15", "  daybook export --query 'ti:fair*' --json"})
final class ExportCommand implements Callable<Integer> {
    private final Console console;
    private final SiteOptions site;

    @Option(names = "--day", paramLabel = "DAY", description = "Only papers of this day, such as 2025-07-15.")
    private Optional<LocalDate> day = Optional.empty();

    @Option(names = "--topic", paramLabel = "SLUG", description = "Only papers of this topic.")
    private Optional<String> topic = Optional.empty();

    @Option(names = "--query", paramLabel = "QUERY", description = "Only papers that match this query.")
    private Optional<String> query = Optional.empty();

    @Option(names = "--json", description = "Print the papers as one JSON object.")
    private boolean json;

    ExportCommand(Console console, SiteOptions site) {
        this.console = console;
        this.site = site;
    }

    @Override
    public Integer call() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Query> parsed = query.flatMap(it -> QueryConverter.parse("--query", it, diagnostics));
        Optional<SiteInput> contents = site.contents(diagnostics);
        if (contents.isPresent() && !diagnostics.hasErrors()) {
            List<Entry> entries = ofDayAndTopic(contents.get(), diagnostics).stream()
                    .filter(it -> parsed.map(wanted -> wanted.matches(EntryDocument.of(
                                    it, contents.get().marks().getOrDefault(it.id(), CuratorMarks.NONE))))
                            .orElse(true))
                    .toList();
            if (json) {
                console.out()
                        .println(new JsonObject()
                                .withAll(
                                        "papers",
                                        entries.stream().map(JsonReports::paper).toList()));
            } else {
                ListingExport.listings(entries)
                        .forEach(it -> console.out()
                                .print(JsonLinesWriter.write(it, contents.get().corrected())));
            }
        }
        return console.report(diagnostics.sorted(), "");
    }

    private Collection<Entry> ofDayAndTopic(SiteInput contents, Diagnostics diagnostics) {
        Collection<Entry> entries = contents.catalog().entries().values();
        if (topic.isPresent()) {
            Optional<Topic> found = contents.topics().stream()
                    .filter(it -> it.slug().equals(topic.get()))
                    .findFirst();
            if (found.isEmpty()) {
                List<String> known = contents.topics().stream().map(Topic::slug).toList();
                diagnostics.unknown(Location.of("--topic"), "topic", topic.get(), known);
            }
            entries = found.map(Topic::entries).orElse(List.of());
        }
        if (day.isPresent()) {
            List<Entry> ofDay =
                    Optional.ofNullable(contents.catalog().days().get(day.get()))
                            .map(Day::items)
                            .orElse(List.of())
                            .stream()
                            .map(DayEntry::entry)
                            .toList();
            entries = Intersection.byKey(entries, ofDay, Entry::id);
        }
        return entries;
    }
}
