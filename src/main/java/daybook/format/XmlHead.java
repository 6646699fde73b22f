package daybook.format;

import daybook.diagnostic.SourceFile;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The beginning of an XML file, from its root to its first entry, as text. It shows which format the file has, without
 * reading the file as XML.
 *
 * @param root the name of the root, without a prefix
 * @param text no longer than 20,000 characters, whatever the file holds
 */
public record XmlHead(String root, String text) {
    private static final int HEAD_LENGTH = 20_000;
    private static final Pattern ROOT = Pattern.compile("<(?:[\\w.-]+:)?(?<name>[A-Za-z][\\w.-]*)(?=[\\s>/])");
    private static final Pattern FIRST_ENTRY = Pattern.compile("<(?:[\\w.-]+:)?(?:item|entry)[\\s>]");
    private static final Pattern RSS_1 = Pattern.compile("http://(?:purl\\.org/rss/1\\.0/|my\\.netscape\\.com/rdf/)");
    private static final Pattern ATOM = Pattern.compile("http://(?:www\\.w3\\.org/2005/Atom|purl\\.org/atom/)");

    /** The beginning of a file; empty for a file that does not begin with an element. */
    public static Optional<XmlHead> of(SourceFile file) {
        int start = root(file.text());
        Matcher root = ROOT.matcher(file.text()).region(start, file.text().length());
        return root.lookingAt()
                ? Optional.of(new XmlHead(root.group("name"), head(file.text(), start)))
                : Optional.empty();
    }

    /** Whether the file is a feed: RSS of any version or Atom. */
    public boolean isFeed() {
        return switch (root) {
            case "rss" -> true;
            case "RDF" -> RSS_1.matcher(text).find();
            case "feed" -> ATOM.matcher(text).find();
            default -> false;
        };
    }

    private static String head(String text, int start) {
        String head = text.substring(start, Math.min(text.length(), start + HEAD_LENGTH));
        Matcher entry = FIRST_ENTRY.matcher(head);
        return entry.find() ? head.substring(0, entry.start()) : head;
    }

    /** The offset of the root's start tag: behind the XML declaration, comments and a document type. */
    private static int root(String text) {
        int offset = 0;
        while (offset >= 0 && offset < text.length()) {
            if (Character.isWhitespace(text.charAt(offset))) {
                offset++;
            } else if (text.startsWith("<?", offset) || text.startsWith("<!DOCTYPE ", offset)) {
                offset = behind(text, ">", offset);
            } else if (text.startsWith("<!--", offset)) {
                offset = behind(text, "-->", offset);
            } else {
                return offset;
            }
        }
        return text.length();
    }

    private static int behind(String text, String end, int offset) {
        int found = text.indexOf(end, offset);
        return found < 0 ? text.length() : found + end.length();
    }
}
