package daybook.config;

import daybook.diagnostic.Location;
import java.util.Optional;

/**
 * Somebody who writes notes.
 *
 * @param id what notes call the curator
 * @param url where to read more about the curator
 * @param place of the address in site-config.yml, or of the curator without one
 */
public record Curator(String id, String name, Optional<String> url, Location place) {}
