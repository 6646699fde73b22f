package daybook.cli;

import daybook.catalog.Entry;
import daybook.curation.NumberedDay;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.input.SiteInput;
import daybook.listing.IdentifierParser;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The day whose papers a command numbers: {@code --day}, or the newest one. */
final class DayOption {
    @Option(
            names = "--day",
            paramLabel = "DAY",
            description = "The day whose papers are numbered, such as 2025-07-15 (default: the newest one).")
    private Optional<LocalDate> day = Optional.empty();

    /** The papers of the day, numbered. */
    NumberedDay numbered(SiteInput site) {
        return NumberedDay.of(site, day);
    }

    /** The paper that a number of the day or an identifier means; empty if the site has none, which is reported. */
    Optional<Entry> paper(SiteInput site, String word, Diagnostics diagnostics) {
        NumberedDay numbered = numbered(site);
        Optional<Entry> found = NumberedDay.paper(site, numbered, word);
        if (found.isEmpty()) {
            diagnostics.error(
                    Location.of("PAPER"),
                    "no paper of this site is '" + word + "'",
                    IdentifierParser.ofAny(word)
                                    .map(it -> "daybook add " + word + " --note adds it; ")
                                    .orElse("")
                            + "daybook today" + day.map(it -> " --day " + it).orElse("") + " lists the "
                            + numbered.papers().size() + " of "
                            + day.map(LocalDate::toString).orElse("the newest day") + " with their numbers");
        }
        return found;
    }
}
