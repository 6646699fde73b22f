package daybook.fetch;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.file.AtomicFile;
import daybook.format.jsonl.JsonLinesFormat;
import daybook.format.jsonl.JsonLinesWriter;
import daybook.input.ListingFile;
import daybook.input.ListingFormats;
import daybook.input.SiteFolder;
import daybook.listing.Announcement;
import daybook.listing.EntryId;
import daybook.listing.Listing;
import daybook.listing.ListingDate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of papers that were added, and of what was found out about papers: one for each day, in folders of their
 * own.
 */
final class PaperStore {
    private final SiteFolder folder;
    private final Instant now;
    private final List<Listing> written = new ArrayList<>();

    PaperStore(SiteFolder folder, Instant now) {
        this.folder = folder;
        this.now = now;
    }

    /** Adds papers to a day. */
    void add(LocalDate day, List<Announcement> papers) throws IOException {
        write(Listing.ADDED, day, Optional.of(ListingDate.of(day)), papers);
    }

    /** Stores what was found out about papers that listings have. */
    void fillIn(List<Announcement> papers) throws IOException {
        write(Listing.METADATA, LocalDate.ofInstant(now, ZoneOffset.UTC), Optional.empty(), papers);
    }

    /** All that was stored since. */
    List<Listing> written() {
        return List.copyOf(written);
    }

    /** Where it is stored of which papers nobody knew what was asked for. */
    IdentifierFile asked() {
        return new IdentifierFile(
                folder, folder.fetchedListings().resolve(Listing.METADATA).resolve(".asked"));
    }

    private void write(String source, LocalDate day, Optional<ListingDate> date, List<Announcement> papers)
            throws IOException {
        if (papers.isEmpty()) {
            return;
        }
        Path file = folder.fetchedListings().resolve(source).resolve(day + JsonLinesFormat.SUFFIX);
        folder.requireWithin(file);
        Listing more = new Listing(
                source,
                source,
                date,
                Map.of(),
                Optional.empty(),
                Optional.of(now.truncatedTo(ChronoUnit.SECONDS)),
                papers);
        written.add(more);
        AtomicFile.write(file, content(file, more));
    }

    /** What the file will hold: whatever somebody did to it by hand stays as it is. */
    private byte[] content(Path file, Listing more) throws IOException {
        if (!Files.exists(file)) {
            return bytes(more);
        }
        Diagnostics problems = new Diagnostics();
        Optional<SourceFile> text = ListingFile.source(file, folder.name(file), problems);
        if (text.filter(ListingFormats::holdsNothing).isPresent()) {
            return bytes(more);
        }
        List<Listing> stored = text.map(it -> ListingFormats.read(it, problems)).orElse(List.of());
        boolean isWhole = problems.sorted().isEmpty()
                && stored.size() == 1
                && stored.get(0).source().equals(more.source())
                && stored.get(0).date().equals(more.date());
        if (!isWhole) {
            ByteArrayOutputStream both = new ByteArrayOutputStream();
            both.writeBytes(Files.readAllBytes(file));
            both.write('\n');
            both.writeBytes(bytes(more));
            return both.toByteArray();
        }
        Map<EntryId, Announcement> all = new LinkedHashMap<>();
        Stream.concat(stored.get(0).announcements().stream(), more.announcements().stream())
                .forEach(it -> all.put(it.id(), it));
        return bytes(more.with(List.copyOf(all.values())));
    }

    private static byte[] bytes(Listing listing) {
        return JsonLinesWriter.write(listing).getBytes(StandardCharsets.UTF_8);
    }
}
