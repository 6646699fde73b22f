package daybook.config;

import daybook.diagnostic.Diagnostics;
import daybook.yaml.MappingReader;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The archive of a site: its older years, which are published as a site of their own.
 *
 * @param before the first year that stays on the site itself
 * @param other the address of the other one of the two sites, ending in a slash; empty while the archive is not
 *     published, so that the site itself still has all years
 * @param isBuilt whether the archive is to be built, and not the site itself
 */
public record ArchiveSettings(int before, Optional<URI> other, boolean isBuilt) {
    private static final String BEFORE = "archive-before";
    private static final String URL = "archive-url";

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2999;

    /**
     * Reads those of a site; errors are reported.
     *
     * @param site its address
     * @return empty for a site that has all its years itself
     */
    static Optional<ArchiveSettings> read(MappingReader fields, URI site, Diagnostics diagnostics) {
        OptionalInt before = fields.integer(BEFORE, EARLIEST, LATEST);
        Optional<String> text = fields.text(URL);
        Optional<URI> url = text.flatMap(SiteUrlParser::of);
        if (text.isPresent() && url.isEmpty()) {
            diagnostics.error(
                    fields.location(URL),
                    "'" + text.get() + "' is not the address of a site",
                    SiteUrlParser.hint(text.get(), "https://name.github.io/reading-list-archive/"));
        } else if (url.filter(site::equals).isPresent()) {
            diagnostics.error(
                    fields.location(URL), "the archive has the address of the site", "publish it at another address");
        } else if (url.isPresent() && fields.node(BEFORE).isEmpty()) {
            diagnostics.error(
                    fields.location(URL),
                    "'" + BEFORE + "' is missing",
                    "write the first year that stays on the site itself, such as " + BEFORE + ": 2024");
        }
        return before.isPresent() ? Optional.of(new ArchiveSettings(before.getAsInt(), url, false)) : Optional.empty();
    }
}
