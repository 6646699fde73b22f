package daybook.model;

import daybook.cite.Bibliography;
import daybook.cite.Citation;
import daybook.cite.CitationFormat;
import daybook.siteplan.Addresses;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SharedModel;
import daybook.siteplan.SitePath;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The citations of what a page lists, as files beside the page. A page without papers has none.
 *
 * @param page what the files stand beside
 */
public record CitationFiles(SitePath page, List<SharedModel<Citation>> citations) {
    /** The files, one for each format. */
    public List<PlannedFile> files() {
        return formats()
                .map(format -> {
                    SitePath path = Addresses.beside(page, format.suffix());
                    return PlannedFile.of(path, "the citations of " + page, new Bibliography(format, citations));
                })
                .toList();
    }

    /** Links to the files, called after their formats. */
    public List<PageLink> links() {
        return formats()
                .map(format -> new PageLink(format.title(), Addresses.beside(page, format.suffix())))
                .toList();
    }

    private Stream<CitationFormat> formats() {
        return citations.isEmpty() ? Stream.empty() : Arrays.stream(CitationFormat.values());
    }
}
