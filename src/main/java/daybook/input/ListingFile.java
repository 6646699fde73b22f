package daybook.input;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.file.Bytes;
import daybook.format.ListingFormat;
import daybook.listing.Listing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads a captured listing from a file. */
public final class ListingFile {
    /**
     * In KiB; bibliographies of thousands of entries have 3,000, arXiv's largest pages and answers fewer than 10,000.
     */
    private static final int LARGEST = 32_768;

    private ListingFile() {}

    /**
     * The listings of a file of any format; none of one that is too large, which is reported.
     *
     * @param name how messages call the file
     */
    public static List<Listing> read(Path file, String name, Diagnostics diagnostics) throws IOException {
        return source(file, name, diagnostics)
                .map(it -> ListingFormats.read(it, diagnostics))
                .orElse(List.of());
    }

    /**
     * The listings of a fetched page.
     *
     * @param charset the name of the encoding that the server stated
     */
    public static List<Listing> read(Bytes page, Optional<String> charset, String name, Diagnostics diagnostics) {
        return ListingFormats.read(text(page, charset, name), diagnostics);
    }

    /** The listings of a fetched page in a known format; none when it is in another. */
    public static List<Listing> read(
            ListingFormat format, Bytes page, Optional<String> charset, String name, Diagnostics diagnostics) {
        SourceFile file = text(page, charset, name);
        return format.recognises(file) ? ListingFormats.read(format, file, diagnostics) : List.of();
    }

    /**
     * The text of a page, in the encoding that it has or declares.
     *
     * @param charset the name of the encoding that the server stated, which counts where the page declares nothing
     */
    public static SourceFile text(Bytes page, Optional<String> charset, String name) {
        return new SourceFile(name, TextEncoding.decode(page.toArray(), charset));
    }

    /** The text of a captured listing; empty when it is too large, which is reported. */
    public static Optional<SourceFile> source(Path file, String name, Diagnostics diagnostics) throws IOException {
        return InputFile.read(file, name, LARGEST, "split it into several files", diagnostics)
                .map(bytes -> new SourceFile(name, SavedMail.text(bytes)));
    }
}
