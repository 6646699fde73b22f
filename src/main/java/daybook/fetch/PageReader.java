package daybook.fetch;

import daybook.web.Fetcher;
import daybook.web.UnreachableException;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** Fetches pages and reads them; one that is damaged is fetched a second time. */
final class PageReader {
    private final Fetcher fetcher;
    private final Journal journal;

    PageReader(Fetcher fetcher, Journal journal) {
        this.fetcher = fetcher;
        this.journal = journal;
    }

    /** What can be read at an address that has the same page for ever; empty when it cannot be had. */
    Optional<Reading> read(URI address) throws IOException {
        Optional<Reading> first = fetched(address);
        return first.isEmpty() || first.get().isSound()
                ? first
                : fetched(address).or(() -> first);
    }

    /** What can be read at an address that is asked again and again; a page that has not changed is not sent again. */
    Optional<Reading> readAgain(URI address) throws IOException {
        Optional<Reading> reading = read(address);
        if (reading.isPresent() && reading.get().isSound()) {
            fetcher.keep(reading.get().page());
        }
        return reading;
    }

    private Optional<Reading> fetched(URI address) throws IOException {
        try {
            return Optional.of(Reading.of(fetcher.fetch(address)));
        } catch (UnreachableException unreachable) {
            journal.warn(address, unreachable.reason(), "the next run tries again");
            return Optional.empty();
        }
    }
}
