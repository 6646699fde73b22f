package daybook.model;

import daybook.catalog.Entry;
import daybook.siteplan.LinkTarget.SiteLink;
import daybook.siteplan.SiteAddress;
import daybook.siteplan.SitePath;
import daybook.tex.TexText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The addresses in listings that are of the site itself. Strangers wrote them, so that one that does not resolve is no
 * error: it is shown without a link.
 */
public final class ListingLinks {
    private static final SitePath FRONT = new SitePath("index.html");

    private ListingLinks() {}

    /**
     * The addresses of the site that an entry names.
     *
     * @param start that of the site, with which they begin
     */
    public static List<String> named(Entry entry, String start) {
        return mayName(start, entry)
                ? Stream.concat(
                                addresses(entry).stream(),
                                texts(entry).flatMap(it -> TexText.of(it).addresses()))
                        .filter(it -> it.startsWith(start))
                        .toList()
                : List.of();
    }

    /**
     * Those of some addresses of the site that do not resolve.
     *
     * @param resolves whether the site has what a link refers to
     */
    public static SortedSet<String> broken(Collection<String> named, SiteAddress site, Predicate<SiteLink> resolves) {
        SortedSet<String> broken = new TreeSet<>();
        for (String address : named) {
            if (site.link(FRONT, address).orElse(null) instanceof SiteLink link && !resolves.test(link)) {
                broken.add(address);
            }
        }
        return broken;
    }

    /** Nearly none does, which is found out without parsing its texts. */
    private static boolean mayName(String start, Entry entry) {
        for (String text : texts(entry, entry.abstractText().map(List::of).orElse(List.of()))) {
            if (text.contains(start)) {
                return true;
            }
        }
        for (String address : addresses(entry)) {
            if (address.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    /** What pages show as a link. */
    private static List<String> addresses(Entry entry) {
        List<String> addresses = new ArrayList<>();
        addresses.add(entry.id().address());
        entry.links().page().ifPresent(addresses::add);
        entry.links().pdf().ifPresent(addresses::add);
        entry.links().html().ifPresent(addresses::add);
        entry.links().others().forEach(it -> addresses.add(it.address()));
        return addresses;
    }

    /** What pages show with links and math in it. */
    public static Stream<String> texts(Entry entry) {
        return texts(entry, entry.abstractParagraphs()).stream();
    }

    private static List<String> texts(Entry entry, List<String> paragraphs) {
        List<String> texts = new ArrayList<>(paragraphs);
        texts.add(entry.title());
        entry.comments().ifPresent(texts::add);
        entry.journalReference().ifPresent(texts::add);
        entry.reportNumber().ifPresent(texts::add);
        return texts;
    }
}
