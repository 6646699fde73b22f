package daybook.input;

import daybook.catalog.Catalog;
import daybook.catalog.CatalogMerger;
import daybook.catalog.CuratorMarks;
import daybook.catalog.Topic;
import daybook.catalog.TopicFinder;
import daybook.config.SiteConfig;
import daybook.correction.CorrectionReader;
import daybook.correction.Corrections;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;
import daybook.input.DistantDates.ListedFile;
import daybook.ledger.Ledger;
import daybook.listing.EntryId;
import daybook.listing.Listing;
import daybook.note.Note;
import daybook.note.NoteReader;
import daybook.note.NoteTarget;
import daybook.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Reads a site's folder: the first half of the pipeline, which commands that write no site need too. */
public final class SiteReader {
    private final SiteFolder folder;
    private final SiteInputFiles files;
    private final KeptInput kept;
    private final Theme theme;
    private final LocalDate today;
    private final Diagnostics diagnostics;
    private final Diagnostics tolerated;
    private final ReadProgress progress;

    /**
     * Prepares a reader.
     *
     * @param files those of the site
     * @param kept what earlier builds derived of them
     * @param diagnostics receives all problems but those that the folder tolerates
     * @param tolerated receives those; the same if the folder tolerates none
     * @param progress is told of the files of listings that are read
     */
    public SiteReader(
            SiteInputFiles files,
            KeptInput kept,
            Theme theme,
            LocalDate today,
            Diagnostics diagnostics,
            Diagnostics tolerated,
            ReadProgress progress) {
        this.progress = progress;
        this.tolerated = tolerated;
        this.folder = files.folder();
        this.files = files;
        this.kept = kept;
        this.theme = theme;
        this.today = today;
        this.diagnostics = diagnostics;
    }

    /** A reader of a folder with the theme that it has. What the folder tolerates is for a build to report. */
    public static SiteReader of(SiteFolder folder, LocalDate today, Diagnostics diagnostics) throws IOException {
        return of(folder, today, diagnostics, ReadProgress.NONE);
    }

    /** The same, which tells of each file of listings that it reads. */
    public static SiteReader of(SiteFolder folder, LocalDate today, Diagnostics diagnostics, ReadProgress progress)
            throws IOException {
        Diagnostics tolerated = folder.tolerance().isTolerant() ? new Diagnostics() : diagnostics;
        return new SiteReader(
                folder.inputFiles(),
                KeptInput.NONE,
                DefaultTheme.with(folder),
                today,
                diagnostics,
                tolerated,
                progress);
    }

    /** The settings and all listings; empty when the configuration has errors. */
    public Optional<CapturedListings> captured() throws IOException {
        Optional<SiteConfig> config = config();
        return config.isEmpty() ? Optional.empty() : Optional.of(captured(config.get()));
    }

    /** Listings and notes as a catalog and its topics; empty when the configuration has errors. */
    public Optional<SiteInput> contents() throws IOException {
        Optional<CapturedListings> captured = captured();
        return captured.isEmpty() ? Optional.empty() : Optional.of(contents(captured.get()));
    }

    /** The settings; empty when they have errors, because without them nothing else can be said. */
    public Optional<SiteConfig> config() throws IOException {
        return new SettingsReader(folder, theme.languages(folder.tolerance().leftOut()), diagnostics, tolerated).read();
    }

    /** The papers that notes are about and no listing has, with the places that say so. */
    public SortedMap<EntryId, Location> missingPapers(CapturedListings captured) throws IOException {
        SortedMap<EntryId, Location> missing = new TreeMap<>();
        PaperIdentities identities = captured.identities();
        notes(captured).stream().flatMap(it -> it.about().stream()).forEach(it -> {
            if (it.target() instanceof NoteTarget.PaperTarget paper) {
                missing.putIfAbsent(identities.of(paper.id()), it.location());
            }
        });
        captured.listings().stream()
                .filter(it -> !it.isMetadata())
                .flatMap(it -> it.announcements().stream())
                .forEach(it -> missing.remove(identities.of(it.id())));
        return missing;
    }

    /** The notes that can be read, in the order of their files. What is wrong with others is for a build to report. */
    public List<Note> notes(CapturedListings captured) throws IOException {
        NoteReader reader = new NoteReader(captured.config(), new Diagnostics());
        List<Note> notes = new ArrayList<>();
        for (Path file : files.notes()) {
            text(file, new Diagnostics()).flatMap(reader::read).ifPresent(notes::add);
        }
        return notes;
    }

    /**
     * All listings.
     *
     * @param config what {@link #config} said
     */
    public CapturedListings captured(SiteConfig config) throws IOException {
        folder.structure().check(files.linksOutside(), files.unreadableFolders(), diagnostics);
        List<Path> captured = files.listings();
        AtomicInteger done = new AtomicInteger();
        progress.read(0, captured.size());
        List<ReadListings> read = new ListingReader(folder, kept)
                .read(captured, more -> progress.read(done.addAndGet(more), captured.size()));
        List<ListedFile> listed = new ArrayList<>();
        for (ReadListings file : read) {
            listed.add(new ListedFile(folder.name(captured.get(listed.size())), file.listings()));
            file.problems().forEach(diagnostics::add);
            file.tolerated().forEach(tolerated::add);
        }
        DistantDates.report(listed, today, diagnostics);
        List<Listing> listings =
                listed.stream().flatMap(it -> it.listings().stream()).toList();
        UnjoinedPapers unjoined = UnjoinedPapers.of(
                listed, read.stream().flatMap(it -> it.published().stream()).toList());
        return CapturedListings.of(config, listings, unjoined, corrections());
    }

    /** What is right of the corrections has its effect, whatever is wrong beside it. */
    private Corrections corrections() throws IOException {
        return files.overrides(diagnostics)
                .map(it -> CorrectionReader.read(it, tolerated))
                .orElse(Corrections.NONE);
    }

    private SiteInput contents(CapturedListings captured) throws IOException {
        folder.structure().requireContent(diagnostics);
        files.stray().forEach(diagnostics::add);
        SiteConfig config = captured.config();
        Corrections corrections = captured.corrections();
        captured.reportUnusedCorrections(diagnostics);
        WrittenNotes written = written(config, captured.identities());
        Map<EntryId, CuratorMarks> marks = written.marks();
        Catalog catalog = captured.merged(CatalogMerger.merge(
                        captured.corrected(),
                        config.listings().undated(),
                        config.listings().show(),
                        marks)
                .with(written.days()));
        captured.reportUnusedSelection(catalog, diagnostics);
        captured.unjoined().report(corrections, catalog.entries().keySet(), diagnostics);
        List<Topic> topics =
                TopicFinder.of(catalog, config.topics(), it -> new KeptTopics(kept).of(it, marks), tolerated);
        Ledger ledger = Ledger.ofCaptured(config.listings().dailySources(), captured.listings());
        WrittenNotes placed = written.among(topics, catalog.lists());
        return new SiteInput(
                config,
                catalog.titled(placed.titles(catalog.lists(), topics)),
                topics,
                placed.notes(),
                captured.hidden(catalog),
                marks,
                ledger,
                corrections,
                corrections.changes(captured.listings()));
    }

    /** All notes, in the order of their files. */
    private WrittenNotes written(SiteConfig config, PaperIdentities identities) throws IOException {
        NoteReader noteReader = new NoteReader(config, diagnostics);
        return new WrittenNotes(
                texts(files.notes(), (file, text) -> noteReader.read(text)).stream()
                        .map(it -> folder.isPreview() ? it.inPreview() : it)
                        .map(it -> it.identified(identities::of))
                        .toList(),
                today);
    }

    /**
     * What was read before, with the notes as they are now; empty if topics differ, which follow from some of what
     * notes say.
     */
    public Optional<SiteInput> withNotes(SiteInput before) throws IOException {
        PaperIdentities identities = new PaperIdentities(before.corrections(), before::knownPapers);
        WrittenNotes notes = written(before.config(), identities)
                .among(before.topics(), before.catalog().lists());
        return notes.changesOnlyTexts(before) ? Optional.of(before.with(notes.notes())) : Optional.empty();
    }

    /**
     * The pages in {@code content/pages} as texts, sorted by name; one that cannot be read is reported and left out.
     */
    public List<SourceFile> pages() throws IOException {
        return texts(files.pages(), (file, text) -> Optional.of(text));
    }

    /** What is made of texts that people write, without those of which nothing can be made. */
    private <R> List<R> texts(List<Path> paths, BiFunction<Path, SourceFile, Optional<R>> function) {
        return parallel(paths, file -> text(file, diagnostics).flatMap(text -> function.apply(file, text))).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** One that cannot be read costs itself only. */
    private Optional<SourceFile> text(Path file, Diagnostics problems) {
        try {
            return files.text(file, problems);
        } catch (IOException failure) {
            files.reportUnreadable(file, failure, problems);
            return Optional.empty();
        }
    }

    private static <T, R> List<R> parallel(List<T> inputs, Function<T, R> function) {
        return inputs.parallelStream().map(function).toList();
    }
}
