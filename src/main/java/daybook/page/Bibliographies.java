package daybook.page;

import daybook.cite.Bibliography;
import daybook.cite.Citation;
import daybook.cite.Format;
import daybook.site.Addresses;
import daybook.site.PlannedFile;
import daybook.site.Shared;
import daybook.site.SitePath;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The citations of what a page lists, as files beside the page. A page without papers has none.
 *
 * @param page what the files stand beside
 */
record Bibliographies(SitePath page, List<Shared<Citation>> citations) {
    /** The files, one for each format. */
    List<PlannedFile> files() {
        return formats()
                .map(format -> {
                    SitePath path = Addresses.beside(page, format.suffix());
                    return PlannedFile.of(path, "the citations of " + page, new Bibliography(format, citations));
                })
                .toList();
    }

    /** Links to the files, called after their formats. */
    List<PageLink> links() {
        return formats()
                .map(format -> new PageLink(format.title(), Addresses.beside(page, format.suffix())))
                .toList();
    }

    private Stream<Format> formats() {
        return citations.isEmpty() ? Stream.empty() : Arrays.stream(Format.values());
    }
}
