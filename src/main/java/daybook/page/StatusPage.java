package daybook.page;

import daybook.ledger.Ledger;
import daybook.ledger.LedgerEntry;
import daybook.ledger.ListingState;
import daybook.model.PageHead;
import daybook.model.SiteModel;
import daybook.model.SiteView;
import daybook.siteplan.Addresses;
import daybook.siteplan.Content;
import daybook.siteplan.Partial;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SitePath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the site has of arXiv's listings, up to the newest day that it has any of.
 *
 * @param until that day
 * @param machines the same for machines
 * @param categories in the order of the settings
 */
public record StatusPage(SiteView site, PageHead head, LocalDate until, SitePath machines, List<Category> categories) {
    /**
     * A category's part of the ledger.
     *
     * @param counts those that are not 0
     * @param open the days that are not settled, newest first
     */
    public record Category(String code, List<Count> counts, List<Line> open) {}

    /**
     * How many days are in a state.
     *
     * @param state such as {@code complete}
     */
    public record Count(String state, int days) {}

    /**
     * A day that is not settled.
     *
     * @param path the day's page, empty when there is none
     * @param lacking how many announcements are known to be missing
     */
    public record Line(LocalDate date, Optional<SitePath> path, String state, int lacking) {}

    /** The ledger as JSON. */
    record Document(String json) implements Content.Document {
        @Override
        public String text(Function<Partial, String> fragments) {
            return json + "\n";
        }
    }

    /** One page and its file for machines, if there is a ledger. */
    static final class Kind implements PageKind {
        @Override
        public List<PlannedFile> plan(SiteModel site) {
            Ledger ledger = site.ledger();
            if (ledger.lines().isEmpty()) {
                return List.of();
            }
            LocalDate until = ledger.lines().get(ledger.lines().size() - 1).day();
            SitePath machines = Addresses.beside(Addresses.STATUS, ".json");
            StatusPage page = new StatusPage(
                    site.view(),
                    site.head(
                            Addresses.STATUS,
                            site.words().text("status.title"),
                            site.words()
                                    .text("status.description", site.config().title())),
                    until,
                    machines,
                    site.config().listings().categories().stream()
                            .map(it -> category(it, site))
                            .toList());
            return List.of(
                    PlannedFile.listed(Addresses.STATUS, "the status page", Optional.of(until), "status", page),
                    PlannedFile.of(machines, "the status page's file for machines", new Document(ledger.json())));
        }

        private static Category category(String code, SiteModel site) {
            List<LedgerEntry> lines = site.ledger().lines().stream()
                    .filter(it -> it.category().equals(code))
                    .toList();
            List<Count> counts = Arrays.stream(ListingState.values())
                    .map(state -> new Count(state.key(), (int)
                            lines.stream().filter(it -> it.state() == state).count()))
                    .filter(it -> it.days > 0)
                    .toList();
            List<Line> open = new ArrayList<>();
            lines.stream().filter(it -> !it.state().isSettled()).forEach(it -> open.add(line(it, site)));
            Collections.reverse(open);
            return new Category(code, counts, List.copyOf(open));
        }

        private static Line line(LedgerEntry line, SiteModel site) {
            Optional<SitePath> path = Optional.of(line.day())
                    .filter(it -> site.catalog().days().containsKey(it))
                    .map(Addresses::day);
            return new Line(line.day(), path, line.state().key(), line.lacking());
        }
    }
}
