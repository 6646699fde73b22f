package daybook.fetch;

import daybook.config.SourceSetting;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.file.AtomicFile;
import daybook.file.Sha256;
import daybook.format.jsonl.JsonLinesFormat;
import daybook.format.jsonl.JsonLinesWriter;
import daybook.input.ListingFile;
import daybook.input.ListingFormats;
import daybook.input.SiteFolder;
import daybook.listing.Listing;
import daybook.unicode.Unicode;
import daybook.web.WebPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** The files of fetched listings, one for each source and day, and those of the pages that they were read from. */
final class ListingStore {
    /** In bytes; so long that no two feeds of a site are the same. */
    private static final int FINGERPRINT = 4;

    private final SiteFolder folder;
    private final boolean keepsPages;
    private final List<Listing> written = new ArrayList<>();

    ListingStore(SiteFolder folder, boolean keepsPages) {
        this.folder = folder;
        this.keepsPages = keepsPages;
    }

    /**
     * What is stored of a source's day; empty also for a file that holds nothing.
     *
     * @throws DamagedListingException if the file holds more, or something else, than what one listing says
     */
    Optional<Listing> read(SourceSetting source, LocalDate day) throws DamagedListingException {
        return read(listingFile(source, day));
    }

    private Optional<Listing> read(Path file) throws DamagedListingException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Diagnostics problems = new Diagnostics();
        try {
            Optional<SourceFile> text = ListingFile.source(file, folder.name(file), problems);
            if (text.filter(ListingFormats::holdsNothing).isPresent()) {
                return Optional.empty();
            }
            List<Listing> listings =
                    text.map(it -> ListingFormats.read(it, problems)).orElse(List.of());
            if (!problems.hasErrors() && listings.size() == 1) {
                return Optional.of(listings.get(0));
            }
        } catch (IOException unreadable) {
            throw new DamagedListingException(folder.name(file), unreadable);
        }
        throw new DamagedListingException(folder.name(file));
    }

    /** All that was stored since. */
    List<Listing> written() {
        return List.copyOf(written);
    }

    /**
     * Stores a listing in the place of what is stored of that day.
     *
     * @param pages those that it was read from, in their order
     */
    void write(SourceSetting source, LocalDate day, Listing listing, List<WebPage> pages) throws IOException {
        Path file = listingFile(source, day);
        folder.requireWithin(file);
        AtomicFile.write(file, JsonLinesWriter.write(listing).getBytes(StandardCharsets.UTF_8));
        written.add(listing);
        for (int number = 1; keepsPages && number <= pages.size(); number++) {
            String suffix = number == 1 ? ".gz" : "." + number + ".gz";
            WebPage page = pages.get(number - 1);
            Path copy = file(folder.pagesOfListings(), source, day, suffix);
            folder.requireWithin(copy);
            AtomicFile.write(copy, stream -> {
                try (GZIPOutputStream out = new GZIPOutputStream(stream)) {
                    out.write(page.body().toArray());
                }
            });
        }
    }

    /**
     * What is stored of a list as it was at the last run that changed it; empty also for a file that holds nothing.
     *
     * @throws DamagedListingException if the file holds more, or something else, than what one listing says
     */
    Optional<Listing> readList(SourceSetting source) throws DamagedListingException {
        return read(listFile(source));
    }

    /** Stores a list in the place of what is stored of it. */
    void writeList(SourceSetting source, Listing listing) throws IOException {
        Path file = listFile(source);
        folder.requireWithin(file);
        AtomicFile.write(file, JsonLinesWriter.write(listing).getBytes(StandardCharsets.UTF_8));
        written.add(listing);
    }

    /** Where it is stored what a list ever had. */
    IdentifierFile seen(SourceSetting source) {
        return new IdentifierFile(folder, listFile(source, ".", ".seen"));
    }

    /** How messages call the file of a list. */
    String listName(SourceSetting source) {
        return folder.name(listFile(source));
    }

    private Path listFile(SourceSetting source) {
        return listFile(source, "", JsonLinesFormat.SUFFIX);
    }

    private Path listFile(SourceSetting source, String prefix, String suffix) {
        return folder.fetchedListings().resolve("lists").resolve(prefix + name(source) + suffix);
    }

    /** How messages call the file of a source's day. */
    String name(SourceSetting source, LocalDate day) {
        return folder.name(listingFile(source, day));
    }

    private Path listingFile(SourceSetting source, LocalDate day) {
        return file(folder.fetchedListings(), source, day, JsonLinesFormat.SUFFIX);
    }

    private static Path file(Path root, SourceSetting source, LocalDate day, String suffix) {
        return root.resolve(String.format(Locale.ROOT, "%04d", day.getYear()))
                .resolve(String.format(Locale.ROOT, "%02d", day.getMonthValue()))
                .resolve(day + "." + name(source) + suffix);
    }

    /**
     * The category, or the host of a feed or list, or the name of another source, and a fingerprint of its address,
     * which may hold what no name of a file may.
     */
    private static String name(SourceSetting source) {
        if (source instanceof SourceSetting.Category) {
            return source.toString();
        }
        String name =
                source instanceof SourceSetting.WebSource web ? web.address().getHost() : source.toString();
        byte[] address = source.toString().getBytes(StandardCharsets.UTF_8);
        return Unicode.lowerCase(name).replaceAll("[^a-z0-9.-]", "_") + "-"
                + HexFormat.of().formatHex(Sha256.begin().digest(address), 0, FINGERPRINT);
    }
}
