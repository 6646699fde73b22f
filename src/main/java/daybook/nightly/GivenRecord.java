package daybook.nightly;

import daybook.config.SiteUrlParser;
import daybook.diagnostic.Diagnostics;
import daybook.feed.FeedRecord;
import daybook.pipeline.PublishedRecord;
import daybook.siteplan.Addresses;
import daybook.web.WebClient;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The record of feeds that somebody names, in place of the one that is published where the site is. */
public sealed interface GivenRecord {
    /**
     * Reads it as far as that is possible.
     *
     * @param asker how the site names itself to servers
     * @param cache a folder for what a server said
     * @param problems receives a warning if anything of it cannot be read
     */
    FeedRecord read(String asker, Path cache, WebClient client, Diagnostics problems);

    /** A copy of the record. */
    record InFile(Path file) implements GivenRecord {
        @Override
        public FeedRecord read(String asker, Path cache, WebClient client, Diagnostics problems) {
            return PublishedRecord.read(file, problems);
        }
    }

    /** The record at an address of the web. */
    record AtAddress(URI address) implements GivenRecord {
        private static final Pattern WEB = Pattern.compile("https?://.*");
        private static final String RECORD = ".txt/";

        /** Whether a text is meant as an address, and not as the name of a file. */
        public static boolean isMeant(String text) {
            return WEB.matcher(text).matches();
        }

        /** The record at an address that ends in {@code .txt}, or of the site at any other one; empty if it is none. */
        public static Optional<AtAddress> of(String text) {
            return SiteUrlParser.of(text)
                    .map(site -> site.getPath().endsWith(RECORD)
                            ? URI.create(site.toString().replaceFirst("/$", ""))
                            : site.resolve(Addresses.FEED_RECORD.value()))
                    .map(AtAddress::new);
        }

        @Override
        public FeedRecord read(String asker, Path cache, WebClient client, Diagnostics problems) {
            return PublishedRecordDownload.at(address, asker, cache, client, problems);
        }
    }
}
