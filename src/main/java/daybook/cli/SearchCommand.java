package daybook.cli;

import daybook.catalog.Catalog;
import daybook.catalog.CuratorMarks;
import daybook.catalog.Entry;
import daybook.catalog.EntryDocument;
import daybook.diagnostic.Diagnostics;
import daybook.input.SiteInput;
import daybook.json.JsonObject;
import daybook.query.Query;
import daybook.query.QueryDocument;
import daybook.query.QueryField;
import daybook.query.QueryMatch;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tries out a query. */
@Command(
        name = "search",
        description = "Prints the papers that match a query, and where they match.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  daybook search 'ti:fair* ANDNOT cat:cs.LG'",
            "  daybook search --json 'day:2025-07 AND pick:yes'"
        })
final class SearchCommand implements Callable<Integer> {
    private final Console console;
    private final SiteOptions site;

    @Parameters(paramLabel = "QUERY", description = "A query as in site-config.yml, such as 'ti:serving AND abs:llm*'.")
    private String text;

    @Option(names = "--json", description = "Print the same as JSON.")
    private boolean json;

    SearchCommand(Console console, SiteOptions site) {
        this.console = console;
        this.site = site;
    }

    @Override
    public Integer call() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Query> query = QueryConverter.parse("QUERY", text, diagnostics);
        Optional<SiteInput> contents = site.contents(diagnostics);
        if (query.isPresent() && contents.isPresent()) {
            print(query.get(), contents.get());
        }
        return console.report(diagnostics.sorted(), "");
    }

    private void print(Query query, SiteInput contents) {
        List<Entry> entries = contents.catalog().entries().values().stream()
                .sorted(Catalog.NEWEST_FIRST)
                .toList();
        List<JsonObject> found = new ArrayList<>();
        for (Entry entry : entries) {
            CuratorMarks marks = contents.marks().getOrDefault(entry.id(), CuratorMarks.NONE);
            Map<QueryField, Collection<String>> texts = EntryDocument.texts(entry, marks);
            if (!query.matches(QueryDocument.of(texts))) {
                continue;
            }
            // There may be none to show, as of "all:*".
            List<QueryMatch> matches = QueryMatch.all(query, texts);
            found.add(JsonReports.match(entry, matches));
            if (!json) {
                console.line(entry.id() + "  "
                        + entry.firstDay().map(LocalDate::toString).orElse("-") + "  "
                        + String.join(" ", texts.getOrDefault(QueryField.TITLE, List.of())));
                matches.forEach(it -> console.line("    " + it.field().prefix() + ": " + it.excerpt()));
            }
        }
        console.out()
                .println(
                        json
                                ? new JsonObject().withAll("papers", found).with("of", entries.size())
                                : Console.count(found.size(), "paper") + " of " + entries.size());
    }
}
