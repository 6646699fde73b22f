package daybook.format;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.xml.XmlElement;
import daybook.xml.XmlReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads lists of feeds as feed readers export them (http://opml.org/spec2.opml). */
public final class OpmlReader {
    private OpmlReader() {}

    /** The addresses of all feeds, each once, in the order of the list; errors in the XML are reported. */
    public static List<URI> feeds(SourceFile file, Diagnostics diagnostics) {
        Set<URI> feeds = new LinkedHashSet<>();
        Deque<XmlElement> open = new ArrayDeque<>();
        XmlReader.read(file, diagnostics).ifPresent(open::push);
        while (!open.isEmpty()) {
            XmlElement element = open.pop();
            element.attribute("xmlUrl").flatMap(OpmlReader::address).ifPresent(feeds::add);
            List<XmlElement> children = element.children();
            for (int index = children.size() - 1; index >= 0; index--) {
                open.push(children.get(index));
            }
        }
        return List.copyOf(feeds);
    }

    private static Optional<URI> address(String text) {
        try {
            URI address = new URI(text.strip());
            boolean isWeb = address.getHost() != null && address.toString().matches("(?i)https?://.*");
            return Optional.of(address).filter(it -> isWeb && it.getRawUserInfo() == null);
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }
}
