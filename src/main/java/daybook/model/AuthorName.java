package daybook.model;

import daybook.siteplan.SitePath;
import java.util.Optional;

/**
 * An author as a paper names one.
 *
 * @param name as the source wrote it
 * @param page empty when the author has none
 */
public record AuthorName(String name, Optional<SitePath> page) {}
