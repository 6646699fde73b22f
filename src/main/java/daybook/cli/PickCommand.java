package daybook.cli;

import daybook.curation.Drafts;
import daybook.diagnostic.Diagnostics;
import daybook.input.SiteInput;
import daybook.note.NoteDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Recommends papers. */
@Command(
        name = "pick",
        description = "Recommends papers: their notes get 'pick: true', and are created if there are none.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  daybook pick 3",
            "  daybook pick 2507.10150",
            "  daybook pick 1 4 --day 2025-07-15"
        })
final class PickCommand implements Callable<Integer> {
    private final Console console;
    private final SiteOptions site;

    @Mixin
    private final DayOption day = new DayOption();

    @Parameters(
            arity = "1..*",
            paramLabel = "PAPER",
            description = "Numbers that 'daybook today' prints, or identifiers.")
    private List<String> papers = List.of();

    PickCommand(Console console, SiteOptions site) {
        this.console = console;
        this.site = site;
    }

    @Override
    public Integer call() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Optional<SiteInput> contents = site.contents(diagnostics);
        List<NoteFile> notes = contents.map(it -> papers.stream()
                        .flatMap(paper -> day.paper(it, paper, diagnostics).stream())
                        .distinct()
                        .map(entry -> NoteFile.of(it, entry))
                        .toList())
                .orElse(List.of());
        boolean isComplete = contents.isPresent() && !diagnostics.hasErrors();
        if (isComplete) {
            for (NoteFile note : notes) {
                pick(note);
            }
        }
        return console.report(diagnostics.sorted(), isComplete ? "" : "nothing was picked");
    }

    private void pick(NoteFile note) throws IOException {
        Path file = site.folder().resolve(note.path());
        site.siteFolder().requireWithin(file);
        if (note.create(file, NoteDraft.Status.PICK).isEmpty()) {
            Files.writeString(file, Drafts.picked(Files.readString(file)));
        }
        console.out().println(site.named(Path.of(note.path())));
    }
}
