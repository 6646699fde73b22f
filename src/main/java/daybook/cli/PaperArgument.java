package daybook.cli;

import daybook.catalog.Entry;
import daybook.curation.NumberedDay;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.input.SiteInput;
import java.util.Optional;
import picocli.CommandLine.Parameters;

/** A paper of the site, named in a command. */
final class PaperArgument {
    @Parameters(paramLabel = "PAPER", description = "A number that 'daybook today' prints, or an identifier.")
    private String word;

    /** The paper; empty if the site has none that is meant, which is reported. */
    Optional<Entry> find(SiteInput site, Diagnostics diagnostics) {
        NumberedDay newest = NumberedDay.of(site, Optional.empty());
        Optional<Entry> found = NumberedDay.paper(site, newest, word);
        if (found.isEmpty()) {
            diagnostics.error(
                    Location.of("PAPER"),
                    "no paper of this site is '" + word + "'",
                    "daybook today lists the " + newest.papers().size() + " of the newest day with their numbers");
        }
        return found;
    }
}
