package daybook.pipeline;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;
import daybook.feed.FeedRecord;
import daybook.feed.FeedRecordFile;
import daybook.file.FileFailure;
import daybook.input.InputFile;
import daybook.siteplan.Addresses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads a copy of the published record of feeds. Whatever is wrong with it is a warning: a site is built all the same.
 */
public final class PublishedRecord {
    /** A site of a million papers has less, in KiB. */
    private static final int LARGEST = 256 * 1024;

    private static final String HINT = "items keep their identity and date, unless they were renamed or moved";

    private PublishedRecord() {}

    /**
     * The record in a file, as far as it can be read.
     *
     * @param diagnostics receives a warning if anything of it cannot be read
     */
    public static FeedRecord read(Path file, Diagnostics diagnostics) {
        Location location = Location.of(file.toString());
        if (Files.isDirectory(file)) {
            diagnostics.warning(
                    location,
                    "this is a folder, so that it is unknown what was published",
                    "name the file " + Addresses.FEED_RECORD.value() + " of the published site");
            return FeedRecord.UNKNOWN;
        }
        if (!Files.isRegularFile(file)) {
            diagnostics.warning(location, "there is no such file, so that it is unknown what was published", HINT);
            return FeedRecord.UNKNOWN;
        }
        Diagnostics tooLarge = new Diagnostics();
        try {
            return InputFile.read(file, file.toString(), LARGEST, HINT, tooLarge)
                    .map(it -> FeedRecordFile.read(
                            new SourceFile(file.toString(), new String(it, StandardCharsets.UTF_8)), diagnostics))
                    .orElseGet(() -> {
                        tooLarge.sorted().forEach(it -> diagnostics.warning(it.location(), it.message(), HINT));
                        return FeedRecord.UNKNOWN;
                    });
        } catch (IOException unreadable) {
            diagnostics.warning(
                    location, FileFailure.of(unreadable).reason() + ", so that it is unknown what was published", HINT);
            return FeedRecord.UNKNOWN;
        }
    }
}
