package daybook.format.links;

import daybook.listing.EntryId;
import daybook.listing.IdentifierParser;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses as people shorten them: without their scheme, or the identifier of a paper in their place. */
final class ShortAddress {
    /**
     * A host and a path. Names of folders and files can end like hosts in two letters, such as {@code node.js}; those
     * that do are none.
     */
    private static final Pattern HOST_AND_PATH = Pattern.compile(
            "(?i)(?:www\\.(?:[a-z0-9-]+\\.){1,6}[a-z]{2,}|(?:[a-z0-9-]+\\.){1,6}(?:com|org|net|edu|gov|info|dev|app|science"
                    + "|(?!(?:cc|db|go|gz|jl|js|md|pl|ps|py|rb|rs|sh|ts|vi)[:/])[a-z]{2})(?=[:/]))(?::\\d+)?(?:/\\S*)?");

    private ShortAddress() {}

    /** The whole address that leads to the same; empty for what may be a file beside the list. */
    static Optional<String> completed(String written) {
        return IdentifierParser.ofAny(written)
                .map(EntryId::address)
                .or(() -> Optional.of("https://" + written)
                        .filter(it -> HOST_AND_PATH.matcher(written).matches()));
    }
}
