package daybook.pipeline;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;
import daybook.feed.FeedRecord;
import daybook.feed.FeedRecordFile;
import daybook.input.InputFile;
import daybook.siteplan.Addresses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a build finds the record of what is published, and whether it may publish items again.
 *
 * @param record a copy of the record that was published; empty for the one in the output folder, if there is any
 * @param republishing whether items of feeds may have another identity or date, or come back
 */
public record PublishedFeeds(Optional<Path> record, boolean republishing) {
    /** The record in the output folder; nothing may be published again. */
    public static final PublishedFeeds OF_THE_OUTPUT = new PublishedFeeds(Optional.empty(), false);

    /** A site of a million papers has less. */
    private static final int LARGEST = 256 * 1024;

    /** The same, compared with a copy of the record. */
    public PublishedFeeds against(Path copy) {
        return new PublishedFeeds(Optional.of(copy), republishing);
    }

    /** The record of what is published; empty when it cannot be read, which is reported. */
    Optional<FeedRecord> read(Path output, Diagnostics diagnostics) throws IOException {
        Path file = record.orElse(output.resolve(Addresses.FEED_RECORD.value()));
        if (!Files.isRegularFile(file)) {
            record.ifPresent(it -> diagnostics.error(
                    Location.of(it.toString()),
                    "there is no such file",
                    "leave --record out for a first publication, or name the record of the published site"));
            return record.isPresent() ? Optional.empty() : Optional.of(FeedRecord.NONE);
        }
        return InputFile.read(file, file.toString(), LARGEST, "this is no record of feeds", diagnostics)
                .flatMap(bytes ->
                        FeedRecordFile.read(SourceFile.utf8(file.toString(), bytes, diagnostics), diagnostics));
    }
}
