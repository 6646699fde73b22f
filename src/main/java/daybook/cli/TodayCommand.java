package daybook.cli;

import daybook.curation.NumberedDay;
import daybook.curation.NumberedDay.NumberedPaper;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.TerminalText;
import daybook.input.SiteInput;
import daybook.listing.AnnouncementKind;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the newest day. */
@Command(
        name = "today",
        description = "Lists the papers of the newest day, numbered, with topics, picks and notes.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  daybook today", "  daybook today --day 2025-07-15 --kind new"})
final class TodayCommand implements Callable<Integer> {
    private final Console console;
    private final SiteOptions site;

    @Mixin
    private final DayOption day = new DayOption();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            converter = KindConverter.class,
            completionCandidates = KindConverter.Names.class,
            description = "Only one kind: ${COMPLETION-CANDIDATES}.")
    private Optional<AnnouncementKind> kind = Optional.empty();

    TodayCommand(Console console, SiteOptions site) {
        this.console = console;
        this.site = site;
    }

    @Override
    public Integer call() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Optional<SiteInput> contents = site.contents(diagnostics);
        if (contents.isPresent() && !diagnostics.hasErrors()) {
            print(day.numbered(contents.get()));
        }
        return console.report(diagnostics.sorted(), "");
    }

    private void print(NumberedDay numbered) {
        List<NumberedPaper> papers = numbered.papers().stream()
                .filter(it ->
                        kind.map(AnnouncementKind::key).map(it.kind()::equals).orElse(true))
                .toList();
        console.out()
                .println(console.style()
                                .strong(numbered.date().map(LocalDate::toString).orElse("no day yet")) + "  "
                        + Console.count(papers.size(), "paper"));
        papers.forEach(this::print);
        if (!papers.isEmpty()) {
            console.line("* pick, + note, ~ note that is not shown yet; write one with: daybook note NUMBER");
        }
    }

    private void print(NumberedPaper paper) {
        String mark = paper.isPick() ? "*" : paper.notes().isEmpty() ? " " : paper.isDraft(console.today()) ? "~" : "+";
        String topics = paper.topics().isEmpty() ? "" : "  [" + String.join(" ", paper.topics()) + "]";
        String kindName = paper.kind().equals("new") ? "" : "  (" + paper.kind() + ")";
        String withdrawn = paper.entry().isWithdrawn() ? "  (withdrawn)" : "";
        String title = TerminalText.safe(paper.entry().title() + kindName + withdrawn);
        console.out()
                .println(String.format(Locale.ROOT, "%4d %s ", paper.number(), mark)
                        + (paper.isPick() ? console.style().strong(title) : title)
                        + console.style().faint(topics));
    }
}
