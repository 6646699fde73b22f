package daybook.format;

import daybook.diagnostic.SourceFile;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The kinds of XML that hold listings. A file is of one kind at most, recognised by its root and by what stands before
 * its first entry, without reading it as XML.
 */
public enum XmlListingKind {
    /** An answer of arXiv's API. */
    ARXIV_API,
    /** A feed of arXiv's announcements. */
    ARXIV_FEED,
    /** Records harvested with OAI-PMH. */
    OAI,
    /** Any other feed. */
    FEED;

    private static final int HEAD_LENGTH = 20_000;
    private static final Pattern ROOT =
            Pattern.compile("<(?:[\\w.-]+:)?(?<name>rss|RDF|feed|OAI-PMH|record)(?=[\\s>/])");
    private static final Pattern FIRST_ENTRY = Pattern.compile("<(?:[\\w.-]+:)?(?:item|entry)[\\s>]");
    private static final Pattern RSS_1 = Pattern.compile("http://(?:purl\\.org/rss/1\\.0/|my\\.netscape\\.com/rdf/)");
    private static final Pattern ATOM = Pattern.compile("http://(?:www\\.w3\\.org/2005/Atom|purl\\.org/atom/)");
    private static final Pattern API = Pattern.compile(
            "(?i)<title[^>]*>\\s*arXiv (?:Query:|Search Results)|<id[^>]*>\\s*https?://(?:export\\.)?arxiv\\.org/api/");
    private static final Pattern ANNOUNCEMENTS =
            Pattern.compile("(?i)updates on arXiv\\.org\\s*</|//(?:rss|export)\\.arxiv\\.org/(?:rss|atom)/");

    /** The kind of a file, empty for what is no XML with listings. */
    public static Optional<XmlListingKind> of(SourceFile file) {
        int start = root(file.text());
        Matcher root = ROOT.matcher(file.text()).region(start, file.text().length());
        if (!root.lookingAt()) {
            return Optional.empty();
        }
        String head = head(file.text(), start);
        return switch (root.group("name")) {
            case "OAI-PMH" -> Optional.of(OAI);
            case "record" -> Optional.of(OAI).filter(it -> head.contains("oai:"));
            case "feed" -> feed(head).filter(it -> ATOM.matcher(head).find());
            case "RDF" -> feed(head).filter(it -> RSS_1.matcher(head).find());
            default -> feed(head);
        };
    }

    private static Optional<XmlListingKind> feed(String head) {
        if (API.matcher(head).find()) {
            return Optional.of(ARXIV_API);
        }
        return Optional.of(ANNOUNCEMENTS.matcher(head).find() ? ARXIV_FEED : FEED);
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
