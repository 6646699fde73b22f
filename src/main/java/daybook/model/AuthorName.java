package daybook.model;

import daybook.siteplan.SitePath;
import java.util.List;
import java.util.Optional;

/**
 * An author as a paper names one.
 *
 * @param name as the source wrote it
 * @param page empty when the author has none
 */
public record AuthorName(String name, Optional<SitePath> page) {
    /**
     * Names as a source wrote them.
     *
     * @param known those of them that have a page
     */
    public static List<AuthorName> of(List<String> written, List<AuthorName> known) {
        return written.stream()
                .map(name -> new AuthorName(
                        name,
                        known.stream()
                                .filter(it -> it.name.equals(name))
                                .findFirst()
                                .flatMap(AuthorName::page)))
                .toList();
    }
}
