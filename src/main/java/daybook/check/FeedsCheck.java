package daybook.check;

import daybook.check.FeedLinks.FeedLinksFormat;
import daybook.check.FileFacts.FileFactKind;
import daybook.check.PublishedFeed.PublishedItem;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.siteplan.LinkTarget.SiteLink;
import daybook.siteplan.SiteAddress;
import daybook.siteplan.SitePath;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Checks that every feed is well-formed, states its own address, has unique items, and has no broken links. */
final class FeedsCheck implements Check {
    @Override
    public void check(BuiltSite site, Diagnostics diagnostics) {
        FileFactKind<FeedLinks> kind =
                new FileFactKind<>("checked-feeds", path -> links(site, path), new FeedLinksFormat());
        site.facts()
                .of(site.feeds(), kind)
                .filter(it ->
                        !it.fact().isSound() || !it.fact().links().stream().allMatch(site::has))
                .forEach(it -> check(site, it.path(), site::has, diagnostics));
    }

    /** What a feed links to, and whether it has any other problem than broken links. */
    private static FeedLinks links(BuiltSite site, SitePath path) {
        Set<SiteLink> links = new HashSet<>();
        Diagnostics problems = new Diagnostics();
        Predicate<SiteLink> collect = link -> {
            links.add(link);
            return true;
        };
        check(site, path, collect, problems);
        return new FeedLinks(problems.sorted().isEmpty(), links);
    }

    private static void check(BuiltSite site, SitePath path, Predicate<SiteLink> resolves, Diagnostics diagnostics) {
        FeedDialect dialect = FeedDialect.of(path);
        dialect.parser()
                .parse(site.source(path), diagnostics)
                .ifPresent(feed -> new SingleFeedCheck(site, path, resolves, diagnostics).check(feed, dialect.dates()));
    }

    /** The check of the feed at a path. */
    private record SingleFeedCheck(
            BuiltSite site, SitePath path, Predicate<SiteLink> resolves, Diagnostics diagnostics) {
        void check(PublishedFeed feed, DateTimeFormatter dates) {
            if (feed.title().isEmpty()) {
                diagnostics.error(feed.place().get(), "the feed has no title");
            }
            boolean otherAddress =
                    !feed.self().isEmpty() && !feed.self().equals(site.address().of(path));
            if (otherAddress && site.address().isKnown()) {
                diagnostics.error(
                        feed.place().get(),
                        "the feed states the address " + feed.self(),
                        "its address is " + site.address().of(path));
            }
            feed.addresses().forEach(it -> checkAddress(it, "the feed", feed.place()));
            Set<String> known = new HashSet<>();
            for (PublishedItem item : feed.items()) {
                checkIdentity(item, known);
                checkDate(item, dates);
                checkAddress(item.link(), name(item), item.place());
                MarkupReferences.html(item.html())
                        .references()
                        .forEach(it -> checkAddress(it.address(), name(item), item.place()));
            }
        }

        private static String name(PublishedItem item) {
            return "the item '" + item.id() + "'";
        }

        private void checkIdentity(PublishedItem item, Set<String> known) {
            if (item.id().isEmpty()) {
                diagnostics.error(
                        item.place().get(), "the item has no id", "feed readers would show it as new each time");
            } else if (!known.add(item.id())) {
                diagnostics.error(
                        item.place().get(),
                        "duplicate item '" + item.id() + "'",
                        "feed readers show only one item of each id");
            }
        }

        private void checkDate(PublishedItem item, DateTimeFormatter dates) {
            try {
                dates.parse(item.date());
            } catch (DateTimeException noDate) {
                diagnostics.error(item.place().get(), name(item) + " has the invalid date '" + item.date() + "'");
            }
        }

        /** Feed readers show items on pages of their own, where a relative address does not resolve. */
        private void checkAddress(String address, String name, Supplier<Location> place) {
            if (!SiteAddress.isAbsolute(address)) {
                diagnostics.error(place.get(), name + " has the relative address '" + address + "'");
            } else if (site.address().link(path, address).orElse(null) instanceof SiteLink target
                    && !resolves.test(target)) {
                diagnostics.error(
                        place.get(), name + " has a broken link: " + InternalLinksCheck.missing(site, target));
            }
        }
    }
}
