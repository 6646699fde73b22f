package daybook.cli;

import daybook.catalog.Entry;
import daybook.curation.Drafts;
import daybook.diagnostic.Diagnostics;
import daybook.input.SiteFolder;
import daybook.input.SiteInput;
import daybook.input.SiteReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Recommends a paper. */
@Command(
        name = "pick",
        description = "Recommends a paper: its note gets 'pick: true', and is created if there is none.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  daybook pick 3", "  daybook pick 2507.10150"})
final class PickCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final SiteOptions site = new SiteOptions();

    @Mixin
    private final PaperArgument paper = new PaperArgument();

    PickCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Optional<SiteInput> contents = SiteReader.of(new SiteFolder(site.folder(console)), console.today(), diagnostics)
                .contents();
        Optional<Entry> entry = contents.flatMap(it -> paper.find(it, diagnostics));
        if (entry.isPresent()) {
            NoteFile note = NoteFile.of(contents.get(), entry.get());
            Path file = site.folder(console).resolve(note.path());
            if (note.create(file, true).isEmpty()) {
                Files.writeString(file, Drafts.picked(Files.readString(file)));
            }
            console.out().println(site.named(Path.of(note.path())));
        }
        return console.report(diagnostics.sorted(), "");
    }
}
