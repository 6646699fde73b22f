package daybook.format;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.listing.Listing;
import java.util.List;

/** One form in which listings come. A new one is a class and a line in {@code ListingFormats.ALL}. */
public interface ListingFormat {
    /** How messages call the format. */
    String name();

    /** Whether the file looks like this format, or like a more general one; quick. The first such format reads it. */
    boolean recognises(SourceFile file);

    /**
     * Reads all listings of a file. What cannot be read is reported with its place, and the rest is read on.
     *
     * @return in the file's order; empty only when nothing could be read
     */
    List<Listing> read(SourceFile file, Diagnostics diagnostics);
}
