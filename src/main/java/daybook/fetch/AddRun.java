package daybook.fetch;

import daybook.config.Curator;
import daybook.config.SiteConfig;
import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.file.AtomicFile;
import daybook.input.CapturedListings;
import daybook.input.PaperIdentities;
import daybook.input.SiteFolder;
import daybook.input.SiteReader;
import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.EntryId;
import daybook.listing.FullTextLinks;
import daybook.metadata.MetadataLookup;
import daybook.metadata.MetadataLookup.FoundPaper;
import daybook.metadata.MetadataLookup.LookupResult;
import daybook.note.Note;
import daybook.note.NoteDraft;
import daybook.note.NoteTarget;
import daybook.web.PageFetcher;
import daybook.web.WebClient;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Adds papers to a site by their identifiers. */
public final class AddRun {
    /** After this time no request begins for a paper whose title is given; less than the pause before a second one. */
    private static final Duration SHORT_LIMIT = Duration.ofSeconds(5);

    /** For each response about a paper whose title is given. */
    private static final Duration SHORT_TIMEOUT = Duration.ofSeconds(15);

    private final SiteFolder folder;
    private final AddRequest request;
    private final FetchRun.FetchEnvironment environment;
    private final Diagnostics diagnostics = new Diagnostics();
    private boolean unreachable;

    /**
     * What is wanted.
     *
     * @param ids the papers
     * @param missing whether to add also those that notes are about and no listing has
     * @param day under which they are added; empty for the current one, in UTC
     * @param title what a paper is called that nobody knows; only for a single one
     * @param notes whether to make the file of a note about each
     * @param mirrors of those who are asked, by their names
     * @param timeLimit after which no request begins
     */
    public record AddRequest(
            Set<EntryId> ids,
            boolean missing,
            Optional<LocalDate> day,
            Optional<String> title,
            boolean notes,
            Map<String, URI> mirrors,
            Duration timeLimit) {}

    /**
     * The result.
     *
     * @param unreachable whether somebody who may know a paper could not be asked
     */
    public record AddResult(List<Diagnostic> diagnostics, boolean unreachable) {}

    /** Prepares a run. */
    public AddRun(SiteFolder folder, AddRequest request, FetchRun.FetchEnvironment environment) {
        this.folder = folder;
        this.request = request;
        this.environment = environment;
    }

    /** Adds what somebody knows; what nobody knows is an error. */
    public AddResult run() throws IOException {
        Instant now = environment.client().sleeper().now();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        SiteReader reader = SiteReader.of(folder, today, diagnostics);
        Optional<SiteConfig> config = reader.config();
        if (config.isPresent()) {
            try (FetchLock lock = FetchLock.of(folder, diagnostics)) {
                if (lock.isFree()) {
                    // Behind the lock: what another run stores meanwhile would be stored once more.
                    CapturedListings captured = reader.captured(config.get());
                    Set<EntryId> wanted = new LinkedHashSet<>();
                    request.ids.forEach(it -> wanted.add(captured.identities().listed(it)));
                    if (request.missing) {
                        wanted.addAll(reader.missingPapers(captured).keySet());
                    }
                    List<Announcement> papers = add(captured, List.copyOf(wanted), now, request.day.orElse(today));
                    if (request.notes) {
                        writeNotes(papers, captured, reader.notes(captured));
                    }
                }
            }
        }
        return new AddResult(diagnostics.sorted(), unreachable);
    }

    /** Returns those that were there already, and those that were added. */
    private List<Announcement> add(CapturedListings captured, List<EntryId> wanted, Instant now, LocalDate day)
            throws IOException {
        KnownPapers known = new KnownPapers(captured.listings());
        List<Announcement> present =
                wanted.stream().flatMap(it -> known.paper(it).stream()).toList();
        present.forEach(it -> environment.lines().accept(it.id() + " is on the site already: " + it.title()));
        List<EntryId> open = wanted.stream().filter(it -> !known.has(it)).toList();
        List<EntryId> askable = askable(open, captured);
        LookupResult result = MetadataLookup.of(fetcher(captured.config().asker()), request.mirrors, request.ids)
                .ask(askable, Integer.MAX_VALUE);
        List<Announcement> papers =
                open.stream().flatMap(it -> paper(it, result).stream()).toList();
        new PaperStore(folder, now).add(day, papers);
        papers.forEach(it -> environment.lines().accept("added " + it.id() + ": " + it.title()));
        return Stream.concat(present.stream(), papers.stream()).toList();
    }

    /** A paper with a title is added in any case, so it is asked for only once, and for a short time. */
    private PageFetcher fetcher(String asker) {
        boolean isShort = request.title.isPresent() && request.timeLimit.compareTo(SHORT_LIMIT) > 0;
        WebClient client = environment.client();
        return (isShort ? client.with(SHORT_TIMEOUT) : client)
                .fetcher(asker, folder.cache().fetch(), isShort ? SHORT_LIMIT : request.timeLimit, WebClient.INTERVAL);
    }

    /** Those for which somebody can be asked; a source is asked for nothing without a contact, which is reported. */
    private List<EntryId> askable(List<EntryId> ids, CapturedListings captured) {
        List<EntryId> askable = ids.stream()
                .filter(it -> OpenPapers.isAskable(it, captured.config()))
                .toList();
        ids.stream()
                .filter(it -> !askable.contains(it) && request.title.isEmpty())
                .flatMap(it -> it.source().stream())
                .findFirst()
                .ifPresent(source -> FetchReadiness.reportContact(source.name(), diagnostics));
        return askable;
    }

    /** What is added; empty when nobody knows it, which is reported. */
    private Optional<Announcement> paper(EntryId id, LookupResult result) {
        Optional<Announcement> found = Optional.ofNullable(result.found().get(id))
                .map(FoundPaper::paper)
                .or(() -> request.title.map(it -> titled(id, it)));
        if (found.isEmpty()) {
            Optional<MetadataLookup.FailedRequest> failure = result.failures().stream()
                    .filter(it -> it.ids().contains(id))
                    .findFirst();
            unreachable |= failure.isPresent();
            if (failure.isPresent()) {
                diagnostics.warning(
                        Location.of(failure.get().address().toString()),
                        "'" + id + "' is not added: " + failure.get().source() + " cannot be asked ("
                                + failure.get().reason() + ")",
                        "try again later, or give it a title with --title");
            } else if (result.unknown().contains(id)) {
                diagnostics.error(
                        Location.of(id.toString()),
                        "nobody knows this paper",
                        "check the identifier, or give it a title with --title");
            }
        }
        return found;
    }

    private static Announcement titled(EntryId id, String title) {
        return new Announcement(
                AnnouncementKind.NEW,
                id,
                OptionalInt.empty(),
                title,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(id.value()).filter(it -> id.scheme().equals(EntryId.DOI)),
                Optional.empty(),
                FullTextLinks.NONE);
    }

    /** A note of the first curator about each paper, unless there is one, in a file that no other note has. */
    private void writeNotes(List<Announcement> papers, CapturedListings captured, List<Note> notes) throws IOException {
        Curator first = captured.config().curators().get(0);
        PaperIdentities identities = captured.identities();
        Map<EntryId, String> known = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Note note : notes) {
            taken.add(note.path());
            note.about().stream().filter(it -> note.author().equals(first)).forEach(it -> {
                if (it.target() instanceof NoteTarget.PaperTarget paper) {
                    known.putIfAbsent(identities.of(paper.id()), note.path());
                }
            });
        }
        for (Announcement paper : papers) {
            NoteDraft draft = NoteDraft.about(
                    paper.id(),
                    paper.title(),
                    paper.authors(),
                    paper.abstractText(),
                    NoteDraft.Status.DRAFT,
                    Optional.empty(),
                    it -> taken.contains(folder.name(folder.noteFile(it))));
            Path file = folder.noteFile(draft.name());
            folder.requireWithin(file);
            Optional<String> there = Optional.ofNullable(known.get(identities.of(paper.id())))
                    .or(() -> Optional.of(folder.name(file)).filter(it -> Files.exists(file)));
            if (there.isPresent()) {
                environment.lines().accept(there.get() + " is there already");
            } else {
                AtomicFile.write(file, draft.text().getBytes(StandardCharsets.UTF_8));
                environment.lines().accept("note in " + folder.name(file));
                taken.add(folder.name(file));
            }
        }
    }
}
