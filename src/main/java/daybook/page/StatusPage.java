package daybook.page;

import daybook.ledger.Ledger;
import daybook.ledger.LedgerEntry;
import daybook.ledger.ListingState;
import daybook.listing.DailySource;
import daybook.model.PageHead;
import daybook.model.SiteModel;
import daybook.model.SiteView;
import daybook.siteplan.Addresses;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SitePath;
import daybook.siteplan.TextDocument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What the site has of the listings of its sources, up to the newest day that it has any of.
 *
 * @param until that day
 * @param machines the same for machines
 * @param categories in the order of the settings
 */
public record StatusPage(
        SiteView site, PageHead head, LocalDate until, SitePath machines, List<CategoryStatus> categories) {
    /**
     * A source's part of the ledger.
     *
     * @param source what people call its source, such as {@code arXiv}
     * @param counts those that are not 0
     * @param open the days that are not settled, newest first
     */
    public record CategoryStatus(String code, String source, List<StateCount> counts, List<OpenListing> open) {}

    /**
     * How many days are in a state.
     *
     * @param state such as {@code complete}
     */
    public record StateCount(String state, int days) {}

    /**
     * A day that is not settled.
     *
     * @param path the day's page, empty when there is none
     * @param lacking how many announcements are known to be missing
     */
    public record OpenListing(LocalDate date, Optional<SitePath> path, String state, int lacking) {}

    /** One page if there is a ledger. */
    static List<PlannedFile> plan(SiteModel site) {
        Ledger ledger = site.ledger();
        if (ledger.lines().isEmpty()) {
            return List.of();
        }
        LocalDate until = ledger.lines().get(ledger.lines().size() - 1).day();
        StatusPage page = new StatusPage(
                site.facts().view(),
                site.facts()
                        .head(
                                Addresses.STATUS,
                                site.facts().messages().text("status.title"),
                                site.facts()
                                        .messages()
                                        .text(
                                                "status.description",
                                                site.facts().config().title())),
                until,
                Addresses.beside(Addresses.STATUS, ".json"),
                site.facts().config().listings().dailySources().stream()
                        .map(it -> category(it, site))
                        .toList());
        return List.of(PlannedFile.listed(Addresses.STATUS, "the status page", Optional.of(until), "status", page));
    }

    /** The ledger as JSON, if there is one. */
    public static List<PlannedFile> machineFile(Ledger ledger) {
        return ledger.lines().isEmpty()
                ? List.of()
                : List.of(PlannedFile.of(
                        Addresses.beside(Addresses.STATUS, ".json"),
                        "the status page's file for machines",
                        new TextDocument(ledger.json() + "\n")));
    }

    private static CategoryStatus category(DailySource source, SiteModel site) {
        List<LedgerEntry> lines = site.ledger().lines().stream()
                .filter(it -> it.source().equals(source))
                .toList();
        List<StateCount> counts = Arrays.stream(ListingState.values())
                .map(state -> new StateCount(state.key(), (int)
                        lines.stream().filter(it -> it.state() == state).count()))
                .filter(it -> it.days > 0)
                .toList();
        List<OpenListing> open = new ArrayList<>();
        lines.stream().filter(it -> !it.state().isSettled()).forEach(it -> open.add(line(it, site)));
        Collections.reverse(open);
        return new CategoryStatus(source.code(), source.name(), counts, List.copyOf(open));
    }

    private static OpenListing line(LedgerEntry line, SiteModel site) {
        Optional<SitePath> path = Optional.of(line.day())
                .filter(it -> site.papers().catalog().days().containsKey(it))
                .map(Addresses::day);
        return new OpenListing(line.day(), path, line.state().key(), line.lacking());
    }
}
