package daybook.cli;

import daybook.catalog.Entry;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.input.SiteInput;
import daybook.note.NoteDraft;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Opens a note about a paper. */
@Command(
        name = "note",
        description = "Opens a note about a paper in your editor; a new one says which paper it is.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The editor is that of VISUAL or EDITOR.",
            "",
            "Examples:",
            "  daybook note 3",
            "  daybook note 3 --day 2025-07-15",
            "  daybook note 2507.10150"
        })
final class NoteCommand implements Callable<Integer> {
    private final Console console;
    private final SiteOptions site;

    @Mixin
    private final DayOption day = new DayOption();

    @Parameters(paramLabel = "PAPER", description = "A number that 'daybook today' prints, or an identifier.")
    private String paper;

    NoteCommand(Console console, SiteOptions site) {
        this.console = console;
        this.site = site;
    }

    @Override
    public Integer call() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Optional<SiteInput> contents = site.contents(diagnostics);
        Optional<Entry> entry = contents.flatMap(it -> day.paper(it, paper, diagnostics));
        if (entry.isPresent()) {
            NoteFile note = NoteFile.of(contents.get(), entry.get(), console.today(), Set.of());
            Path file = site.folder().resolve(note.path());
            site.siteFolder().requireWithin(file);
            Optional<String> draft = note.create(file, NoteDraft.Status.OPEN);
            String name = site.named(Path.of(note.path())).toString();
            Optional<String> problem = Editor.open(console, file);
            boolean isRemoved = draft.isPresent() && NoteFile.removeUnwritten(file, draft.get());
            if (problem.isPresent()) {
                diagnostics.error(Location.of(name), problem.get(), Editor.ADVICE);
            } else {
                console.out().println(isRemoved ? "nothing was written: no note" : name);
            }
        }
        return console.report(diagnostics.sorted(), "");
    }
}
