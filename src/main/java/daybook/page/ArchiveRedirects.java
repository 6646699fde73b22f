package daybook.page;

import daybook.model.SiteModel;
import daybook.siteplan.Addresses;
import daybook.siteplan.Content;
import daybook.siteplan.FileKinds;
import daybook.siteplan.PageLocations;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SitePath;
import java.util.List;
import java.util.stream.Stream;

/**
 * The redirects between a site and the archive of its older years.
 *
 * <p>The site has one for each page that people pass on: days, weeks, months, and papers with a note. These also work
 * without scripts. For all other pages, by far the most, the page for missing pages leads to the archive. The archive
 * has those of the addresses that people and scripts guess.
 */
public final class ArchiveRedirects {
    private static final String ORIGIN = "the archive";

    private ArchiveRedirects() {}

    /** Plans them; none for a site that has all pages itself. */
    public static List<PlannedFile> plan(SiteModel site) {
        PageLocations locations = site.facts().locations();
        if (!locations.isDivided()) {
            return List.of();
        }
        if (locations.isArchive()) {
            return List.of(
                    redirect(Addresses.FRONT, Addresses.DAYS, "nav.days", site),
                    redirect(Addresses.STARRED, Addresses.STARRED, "starred.title", site));
        }
        Stream<SitePath> days = site.papers().catalog().days().keySet().stream().map(Addresses::day);
        Stream<SitePath> digests =
                site.digests().digests().keySet().stream().map(it -> Addresses.digest(it.toString()));
        Stream<SitePath> noted = site.notes().notes().stream()
                .flatMap(it -> it.about().stream())
                .map(it -> it.path())
                .filter(FileKinds::isPaper);
        return Stream.of(days, digests, noted)
                .flatMap(it -> it)
                .filter(locations::isArchived)
                .distinct()
                .map(it -> redirect(it, it, "archive.moved", site))
                .toList();
    }

    private static PlannedFile redirect(SitePath path, SitePath target, String title, SiteModel site) {
        String text = site.facts().messages().text(title);
        RedirectPage page = new RedirectPage(site.facts().view(), site.facts().head(target, text, text));
        return PlannedFile.of(path, ORIGIN, new Content.Page("redirect", page));
    }
}
