package daybook.web;

import daybook.listing.HttpAddress;
import java.net.URI;
import java.util.Optional;

/** Where the redirect of a server leads, if it may be followed. */
final class Redirect {
    private static final int HIGHEST_PORT = 65_535;

    /** How much of an address a message shows, in characters. */
    private static final int LONGEST_EXCERPT = 200;

    private Redirect() {}

    /**
     * The address that a redirect leads to.
     *
     * @param from the address that redirects
     * @param location the header {@code Location}
     * @throws UnreachableException if that is no web address, or leads from the internet into the network of this
     *     machine, where a server may answer that is meant for this machine only
     */
    static URI target(URI from, Optional<String> location) throws UnreachableException {
        URI to = resolved(from, location);
        if (InternalNetwork.isEnteredBy(from, to)) {
            throw new UnreachableException("it redirects to " + excerpt(to.getHost())
                    + ", which is an address within this machine or its network");
        }
        return to;
    }

    private static URI resolved(URI from, Optional<String> location) throws UnreachableException {
        try {
            URI to = from.resolve(location.orElse(""));
            boolean hasPort = to.getPort() == -1 || (to.getPort() > 0 && to.getPort() <= HIGHEST_PORT);
            if (HttpAddress.is(to.toString()) && hasPort && to.getHost() != null && location.isPresent()) {
                return to;
            }
        } catch (IllegalArgumentException malformed) {
            // Falls through to the exception, which is the same for all malformed addresses.
        }
        throw new UnreachableException(
                "it redirects to '" + location.map(Redirect::excerpt).orElse("") + "', which is not a web address");
    }

    private static String excerpt(String text) {
        return text.length() <= LONGEST_EXCERPT ? text : text.substring(0, LONGEST_EXCERPT) + "…";
    }
}
