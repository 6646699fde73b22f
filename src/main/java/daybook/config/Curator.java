package daybook.config;

import java.util.Optional;

/**
 * Somebody who writes notes.
 *
 * @param id what notes call the curator
 * @param url where to read more about the curator
 */
public record Curator(String id, String name, Optional<String> url) {}
