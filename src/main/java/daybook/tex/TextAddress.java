package daybook.tex;

import daybook.tex.TexText.Link;
import daybook.tex.TexText.Part;
import daybook.tex.TexText.Styled;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An address that stands in a text without any command, of the web or of a paper on arXiv.
 *
 * @param shown as the text has it
 * @param end the offset behind it
 */
record TextAddress(String address, String shown, int end) {
    private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`$]+");

    /** Sentences go on behind an address. */
    private static final Pattern ENDING = Pattern.compile("[.,:;!?'’”)\\]~*_]+$");

    private static final Pattern ARXIV = Pattern.compile(
            "arXiv:\\s?(\\d{4}\\.\\d{4,5}(?:v\\d+)?|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7}(?:v\\d+)?)(?![\\w/])");

    /** The address that begins at an offset. */
    static Optional<TextAddress> at(String text, int offset) {
        if (!mayBegin(text, offset)) {
            return Optional.empty();
        }
        return text.charAt(offset) == 'h' ? web(text, offset) : arxiv(text, offset);
    }

    /** Whether to look for an address at an offset of the text; none begins within a word. */
    static boolean mayBegin(String text, int offset) {
        return (text.startsWith("http", offset) || text.startsWith("arXiv:", offset))
                && (offset == 0 || !Character.isLetterOrDigit(text.charAt(offset - 1)));
    }

    private static Optional<TextAddress> web(String text, int offset) {
        Matcher web = WEB.matcher(text).region(offset, text.length());
        String address = web.lookingAt() ? trimmed(web.group()) : "";
        return isOne(address)
                ? Optional.of(new TextAddress(address, address, offset + address.length()))
                : Optional.empty();
    }

    private static Optional<TextAddress> arxiv(String text, int offset) {
        Matcher arxiv = ARXIV.matcher(text).region(offset, text.length());
        return arxiv.lookingAt()
                ? Optional.of(new TextAddress("https://arxiv.org/abs/" + arxiv.group(1), arxiv.group(), arxiv.end()))
                : Optional.empty();
    }

    /** A parenthesis that is opened within the address belongs to it. */
    private static String trimmed(String address) {
        Matcher ending = ENDING.matcher(address);
        if (!ending.find()) {
            return address;
        }
        boolean own = ending.group().startsWith(")") && address.lastIndexOf('(', ending.start()) > 0;
        return address.substring(0, own ? ending.start() + 1 : ending.start());
    }

    /** Whether an address is whole, of the web and well written. */
    static boolean isOne(String address) {
        try {
            URI uri = new URI(address);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    /** The parts with the text of links in the place of links, because no link can stand within another. */
    static List<Part> withoutLinks(List<Part> parts) {
        return parts.stream().flatMap(TextAddress::withoutLinks).toList();
    }

    private static Stream<Part> withoutLinks(Part part) {
        if (part instanceof Link link) {
            return withoutLinks(link.parts()).stream();
        }
        return Stream.of(
                part instanceof Styled styled ? new Styled(styled.style(), withoutLinks(styled.parts())) : part);
    }
}
