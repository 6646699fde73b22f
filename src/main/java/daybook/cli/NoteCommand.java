package daybook.cli;

import daybook.catalog.Entry;
import daybook.diagnostic.Diagnostics;
import daybook.input.SiteFolder;
import daybook.input.SiteInput;
import daybook.input.SiteReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Opens a note about a paper. */
@Command(
        name = "note",
        description = "Opens a note about a paper in your editor; a new one says which paper it is.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The editor is that of VISUAL or EDITOR. Without one the note is created and its path printed.",
            "",
            "Examples:",
            "  daybook note 3",
            "  daybook note 2507.10150"
        })
final class NoteCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final SiteOptions site = new SiteOptions();

    @Mixin
    private final PaperArgument paper = new PaperArgument();

    NoteCommand(Console console) {
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
            Optional<String> draft = note.create(file, false);
            boolean opened = Editor.open(console, file);
            if (opened && draft.isPresent() && NoteFile.removeUnwritten(file, draft.get())) {
                console.out().println("nothing was written: no note");
            } else {
                console.out().println(site.named(Path.of(note.path())));
            }
        }
        return console.report(diagnostics.sorted(), "");
    }
}
