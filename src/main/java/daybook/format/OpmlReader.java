package daybook.format;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;
import daybook.listing.HttpAddress;
import daybook.xml.XmlElement;
import daybook.xml.XmlReader;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads lists of feeds as feed readers export them (http://opml.org/spec2.opml). */
public final class OpmlReader {
    /** The pseudo-scheme of feeds (https://datatracker.ietf.org/doc/html/draft-obasanjo-feed-uri-scheme-02). */
    private static final Pattern FEED = Pattern.compile("^feed:(?:(//)|(?=https?:))", Pattern.CASE_INSENSITIVE);

    private static final Pattern WITH_USER = Pattern.compile("[A-Za-z:]+//[^/?#]*@");

    private OpmlReader() {}

    /**
     * The addresses of all feeds, each once, in the order of the list; errors in the XML are reported, and so is each
     * feed that cannot be asked.
     */
    public static List<URI> feeds(SourceFile file, Diagnostics diagnostics) {
        Set<URI> feeds = new LinkedHashSet<>();
        Deque<XmlElement> open = new ArrayDeque<>();
        XmlReader.read(file, diagnostics).ifPresent(open::push);
        while (!open.isEmpty()) {
            XmlElement element = open.pop();
            Optional<String> written =
                    element.attribute("xmlUrl").map(String::strip).filter(it -> !it.isEmpty());
            Optional<URI> address = written.flatMap(OpmlReader::address);
            address.ifPresent(feeds::add);
            if (address.isEmpty()) {
                written.ifPresent(it -> report(it, element.location(), diagnostics));
            }
            List<XmlElement> children = element.children();
            for (int index = children.size() - 1; index >= 0; index--) {
                open.push(children.get(index));
            }
        }
        return List.copyOf(feeds);
    }

    /** Readers of feeds write {@code feed:} before an address, or in the place of its {@code http:}. */
    private static Optional<URI> address(String written) {
        return HttpAddress.toRequest(FEED.matcher(written).replaceFirst(it -> it.group(1) == null ? "" : "http://"));
    }

    /** Neither message nor excerpt shows the address, which may have a password. */
    private static void report(String written, Location place, Diagnostics diagnostics) {
        Location hidden = new Location(place.file(), place.line(), place.column(), place.length(), "");
        if (WITH_USER.matcher(written).lookingAt()) {
            diagnostics.warning(
                    hidden,
                    "the address of this feed has a user's name, so that it is not asked for",
                    "use one without; those of readers are not meant for others");
        } else {
            diagnostics.warning(
                    hidden,
                    "no request can be sent to the address of this feed",
                    "write it as in xmlUrl=\"https://example.org/feed.xml\", and the host of letters, digits and hyphens");
        }
    }
}
