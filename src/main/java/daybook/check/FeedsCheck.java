package daybook.check;

import daybook.check.LinkTarget.Within;
import daybook.check.PublishedFeed.Item;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.siteplan.SitePath;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/** Every feed can be read, is where it says, and tells its items apart; what it links to is there. */
final class FeedsCheck implements Check {
    @Override
    public void check(BuiltSite site, Diagnostics diagnostics) {
        site.feeds().parallelStream().forEach(path -> {
            FeedDialect format = FeedDialect.of(path);
            format.reader()
                    .read(site.source(path), diagnostics)
                    .ifPresent(feed -> new One(site, path, diagnostics).check(feed, format.dates()));
        });
    }

    /** Where a feed is, and who wants to know what is wrong with it. */
    private record One(BuiltSite site, SitePath path, Diagnostics diagnostics) {
        void check(PublishedFeed feed, DateTimeFormatter dates) {
            if (feed.title().isEmpty()) {
                diagnostics.error(feed.place().get(), "the feed has no title");
            }
            boolean elsewhere =
                    !feed.self().isEmpty() && !feed.self().equals(site.address().of(path));
            if (elsewhere && site.address().isKnown()) {
                diagnostics.error(
                        feed.place().get(),
                        "the feed says that it is at " + feed.self(),
                        "it is at " + site.address().of(path));
            }
            feed.addresses().forEach(it -> checkAddress(it, "the feed", feed.place()));
            Set<String> known = new HashSet<>();
            for (Item item : feed.items()) {
                checkIdentity(item, known);
                checkDate(item, dates);
                checkAddress(item.link(), name(item), item.place());
                MarkupReferences.html(item.html())
                        .references()
                        .forEach(it -> checkAddress(it.address(), name(item), item.place()));
            }
        }

        private static String name(Item item) {
            return "the item '" + item.id() + "'";
        }

        private void checkIdentity(Item item, Set<String> known) {
            if (item.id().isEmpty()) {
                diagnostics.error(
                        item.place().get(), "the item has no identity", "readers would show it as new each time");
            } else if (!known.add(item.id())) {
                diagnostics.error(
                        item.place().get(),
                        name(item) + " is there twice",
                        "readers show only one of those with the same identity");
            }
        }

        private void checkDate(Item item, DateTimeFormatter dates) {
            try {
                dates.parse(item.date());
            } catch (DateTimeException noDate) {
                diagnostics.error(
                        item.place().get(), name(item) + " has the date '" + item.date() + "', which is none");
            }
        }

        /** Readers show the feed on pages of their own, where an address has to say all by itself. */
        private void checkAddress(String address, String name, Supplier<Location> place) {
            if (!SiteAddress.isAbsolute(address)) {
                diagnostics.error(place.get(), name + " has the address '" + address + "', which is not absolute");
            } else if (site.address().link(path, address).orElse(null) instanceof Within within && !site.has(within)) {
                diagnostics.error(place.get(), name + " leads nowhere: " + InternalLinksCheck.missing(site, within));
            }
        }
    }
}
