package daybook.fetch;

import daybook.web.PageFetcher;
import daybook.web.UnreachableException;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** Fetches pages of sources and reads them; one that is damaged is fetched a second time. */
final class ListingPageReader {
    private final PageFetcher fetcher;
    private final FetchLog log;

    ListingPageReader(PageFetcher fetcher, FetchLog log) {
        this.fetcher = fetcher;
        this.log = log;
    }

    /** What can be read at an address that has the same page forever; empty when it cannot be had. */
    Optional<ParsedPage> read(String source, URI address) throws IOException {
        Optional<ParsedPage> first = fetched(source, address);
        return first.isEmpty() || first.get().isSound()
                ? first
                : fetched(source, address).or(() -> first);
    }

    /** What can be read at an address that is asked again and again; a page that has not changed is not sent again. */
    Optional<ParsedPage> readAgain(String source, URI address) throws IOException {
        Optional<ParsedPage> reading = read(source, address);
        if (reading.isPresent() && reading.get().isSound()) {
            fetcher.keep(reading.get().page());
        }
        return reading;
    }

    private Optional<ParsedPage> fetched(String source, URI address) throws IOException {
        try {
            return Optional.of(ParsedPage.of(fetcher.fetch(address)));
        } catch (UnreachableException unreachable) {
            log.unreachable(source, address, unreachable.reason());
            return Optional.empty();
        }
    }
}
