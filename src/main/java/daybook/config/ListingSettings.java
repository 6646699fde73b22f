package daybook.config;

import daybook.listing.DailySource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the listings of a site come from, and what of them it shows.
 *
 * @param sources what {@code daybook fetch} fetches from, in the order of the settings, each once
 * @param contact a mail address or an address of the web that reaches whoever runs the site; sources see it
 * @param undated the day under which lists that state no date are filed
 * @param show what of the listings the site shows
 */
public record ListingSettings(
        List<SourceSetting> sources, Optional<String> contact, Optional<LocalDate> undated, EntrySelection show) {
    /** In ASCII, as every program can send mail to. */
    private static final Pattern MAIL_ADDRESS = Pattern.compile("[!-~&&[^@<>/:]]+@[!-~&&[^@<>/:]]+");

    public ListingSettings {
        sources = List.copyOf(sources);
    }

    /** The contact if it is a mail address. */
    public Optional<String> mailAddress() {
        return contact.filter(it -> MAIL_ADDRESS.matcher(it).matches());
    }

    /** Those of the sources for which the ledger has a line for each day, in their order. */
    public List<DailySource> dailySources() {
        return sources.stream().flatMap(it -> it.daily().stream()).toList();
    }
}
