package daybook.input;

import daybook.diagnostic.Diagnostics;
import daybook.file.Fingerprint;
import daybook.file.Once;
import daybook.keep.FactKind;
import daybook.listing.Announcement;
import daybook.listing.Listing;
import daybook.listing.PaperDetails.Rest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the listings of a site: those files whose content is known from what earlier builds read. */
final class ListingReader {
    /** What stands before the first dot of most names: a day. */
    private static final Pattern NAME = Pattern.compile("([0-9A-Za-z][0-9A-Za-z-]*)\\..*");

    private static final String OTHERS = "others";
    private static final String KIND = "listings";

    private final SiteFolder folder;
    private final KeptInput kept;

    ListingReader(SiteFolder folder, KeptInput kept) {
        this.folder = folder;
        this.kept = kept;
    }

    /**
     * What each file holds, in the order of the files.
     *
     * @param done receives the number of files of each group that is read
     */
    List<ReadListings> read(List<Path> files, IntConsumer done) {
        Map<Path, ReadListings> byFile = new ConcurrentHashMap<>();
        files.stream().collect(Collectors.groupingBy(this::group)).entrySet().parallelStream()
                .forEach(group -> {
                    List<Path> some = group.getValue();
                    List<ReadListings> read = group.getKey().isEmpty()
                            ? readAll(some)
                            : kept.facts().orElseThrow().of(kind(group.getKey(), some), group.getKey(), some);
                    for (int index = 0; index < some.size(); index++) {
                        byFile.put(some.get(index), read.get(index));
                    }
                    done.accept(some.size());
                });
        return files.stream().map(byFile::get).toList();
    }

    /** The group in which a file is kept, that of its day as a rule; empty for one that is not. */
    private String group(Path file) {
        if (kept.fingerprint(file).isEmpty()) {
            return "";
        }
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches() ? name.group(1) : OTHERS;
    }

    private FactKind<Path, ReadListings> kind(String group, List<Path> files) {
        Supplier<Map<Fingerprint, Rest>> again = new Once<>(() -> details(files));
        return new FactKind<>(
                KIND,
                file -> kept.fingerprint(file).orElseThrow(),
                this::readAll,
                new ReadListingsFormat(it -> Optional.ofNullable(again.get().get(it))
                        .orElseThrow(() -> contradiction(group, files.get(0)))));
    }

    /** What files say of papers now, by its fingerprints. */
    private Map<Fingerprint, Rest> details(List<Path> files) {
        Map<Fingerprint, Rest> details = new HashMap<>();
        readAll(files).stream()
                .flatMap(it -> it.listings().stream())
                .flatMap(it -> it.announcements().stream())
                .map(Announcement::details)
                .forEach(it -> details.put(it.known().all(), it.rest()));
        return details;
    }

    /** What is kept of files is damaged, and they say something else now: the next build reads them anew. */
    private UncheckedIOException contradiction(String group, Path file) {
        kept.facts().orElseThrow().forget(KIND, group);
        return new UncheckedIOException(new IOException(
                folder.name(file) + " or another file of its day changed while the site was built; build it again"));
    }

    private List<ReadListings> readAll(List<Path> files) {
        return files.parallelStream().map(this::read).toList();
    }

    private ReadListings read(Path file) {
        Diagnostics problems = new Diagnostics();
        Diagnostics tolerated = new Diagnostics();
        List<Listing> listings = List.of();
        try {
            // What can be read of a listing has a place and a date of its own, whatever is wrong beside it.
            listings = ListingFile.source(file, folder.name(file), problems)
                    .map(it -> ListingFormats.read(it, tolerated))
                    .orElse(List.of());
        } catch (IOException failure) {
            folder.inputFiles().reportUnreadable(file, failure, problems);
        }
        return new ReadListings(listings, problems.sorted(), tolerated.sorted());
    }
}
