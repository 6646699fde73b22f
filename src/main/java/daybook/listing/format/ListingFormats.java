package daybook.listing.format;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.listing.Listing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every format that Daybook reads. */
public final class ListingFormats {
    /** Asked in this order. */
    public static final List<ListingFormat> ALL = List.of(
            new JsonLinesFormat(),
            new ArxivHtmlFormat(),
            new ArxivTextFormat(),
            new ArxivMailFormat(),
            new BibtexFormat(),
            new LinkListFormat());

    private ListingFormats() {}

    /** The format that recognises a file. */
    public static Optional<ListingFormat> of(SourceFile file) {
        return ALL.stream().filter(format -> format.recognises(file)).findFirst();
    }

    /** Reads a file of any format; one that no format recognises is an error, one that holds nothing a warning. */
    public static List<Listing> read(SourceFile file, Diagnostics diagnostics) {
        if (file.text().isBlank()) {
            diagnostics.warning(file.whole(), "the file is empty", "remove it, or capture the listing again");
            return List.of();
        }
        Optional<ListingFormat> format = of(file);
        if (format.isPresent()) {
            return format.get().read(file, diagnostics);
        }
        String known = ALL.stream().map(ListingFormat::name).collect(Collectors.joining(", "));
        diagnostics.error(file.whole(), "this is no listing that Daybook can read", "it reads: " + known);
        return List.of();
    }
}
