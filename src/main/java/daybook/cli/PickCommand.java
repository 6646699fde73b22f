package daybook.cli;

import daybook.curation.Drafts;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;
import daybook.file.AtomicFile;
import daybook.input.SiteInput;
import daybook.note.Note;
import daybook.note.NoteDraft;
import daybook.note.NoteReader;
import daybook.note.NoteTarget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
        List<NoteFile> notes = contents.map(it -> notes(it, diagnostics)).orElse(List.of());
        boolean isComplete = contents.isPresent() && !diagnostics.hasErrors();
        if (isComplete) {
            for (NoteFile note : notes) {
                pick(note, contents.get(), diagnostics);
            }
        }
        return console.report(diagnostics.sorted(), isComplete ? "" : "nothing was picked");
    }

    /** A note about each paper, in a file of its own. */
    private List<NoteFile> notes(SiteInput contents, Diagnostics diagnostics) {
        Map<String, NoteFile> notes = new LinkedHashMap<>();
        papers.stream()
                .flatMap(it -> day.paper(contents, it, diagnostics).stream())
                .distinct()
                .map(it -> NoteFile.of(contents, it, console.today(), notes.keySet()))
                .forEach(it -> notes.put(it.path(), it));
        return List.copyOf(notes.values());
    }

    private void pick(NoteFile note, SiteInput contents, Diagnostics diagnostics) throws IOException {
        Path file = site.folder().resolve(note.path());
        site.siteFolder().requireWithin(file);
        if (note.create(file, NoteDraft.Status.PICK).isEmpty()) {
            Optional<LocalDate> date = note.date().filter(it -> isUndated(note, contents));
            String picked = Drafts.picked(Files.readString(file), date);
            if (!isPick(new SourceFile(note.path(), picked), contents)) {
                diagnostics.error(
                        Location.of(note.path()),
                        "the front matter has no line for each key",
                        "write 'pick: true' into it yourself");
                return;
            }
            AtomicFile.write(file.toRealPath(), picked.getBytes(StandardCharsets.UTF_8));
        }
        console.out().println(site.named(Path.of(note.path())) + others(note, contents));
    }

    /** Whether a note that is no pick yet leaves its day to its paper. */
    private static boolean isUndated(NoteFile note, SiteInput contents) {
        return contents.notes().stream()
                .filter(it -> it.path().equals(note.path()))
                .anyMatch(it -> it.date().isEmpty() && it.publish().isEmpty() && !it.pick());
    }

    private static boolean isPick(SourceFile note, SiteInput contents) {
        Diagnostics problems = new Diagnostics();
        Optional<Note> read = new NoteReader(contents.config(), problems).read(note);
        return read.filter(Note::pick).isPresent() && !problems.hasErrors();
    }

    /** What a note picks besides its paper; empty if it did so before, or is about nothing else. */
    private static String others(NoteFile note, SiteInput contents) {
        String others = contents.notes().stream()
                .filter(it -> it.path().equals(note.path()) && !it.pick())
                .flatMap(it -> it.about().stream())
                .map(Note.About::target)
                .filter(NoteTarget.PaperTarget.class::isInstance)
                .filter(it -> !it.equals(new NoteTarget.PaperTarget(note.entry().id())))
                .map(NoteTarget::toString)
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? "" : ", which also picks " + others;
    }
}
