package daybook.tex;

import daybook.listing.Sources;
import daybook.source.SourceRules;
import daybook.tex.TexText.Link;
import daybook.tex.TexText.Styled;
import daybook.tex.TexText.TextPart;
import daybook.unicode.Unicode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An address that stands in a text without any command, of the web or of a paper at its source.
 *
 * @param shown as the text has it
 * @param end the offset behind it
 */
record TextAddress(String address, String shown, int end) {
    private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`$]+");

    /** Sentences go on behind an address. */
    private static final String SIGN = "[.,:;!?'’”)\\]~*_]";

    private static final Pattern ENDING = Pattern.compile("(?<!" + SIGN + ")" + SIGN + "++$");

    /** How addresses begin, with a colon at the end. */
    private static final List<String> BEGINNINGS = Stream.concat(
                    Stream.of("https:", "http:"), Sources.ALL.stream().map(SourceRules::mentionPrefix))
            .toList();

    /** The address that begins at an offset. */
    static Optional<TextAddress> at(String text, int offset) {
        if (BEGINNINGS.stream().noneMatch(it -> begins(it, text, offset))) {
            return Optional.empty();
        }
        return text.startsWith("http", offset) ? web(text, offset) : mention(text, offset);
    }

    /** Where the address would begin whose beginning ends with the colon at an offset; empty if none does. */
    static OptionalInt start(String text, int colon) {
        return BEGINNINGS.stream()
                .filter(it -> begins(it, text, colon + 1 - it.length()))
                .mapToInt(it -> colon + 1 - it.length())
                .findFirst();
    }

    /** No address begins within a word. */
    private static boolean begins(String beginning, String text, int offset) {
        return text.startsWith(beginning, offset) && (offset == 0 || !Unicode.isLetterOrDigit(text.charAt(offset - 1)));
    }

    private static Optional<TextAddress> web(String text, int offset) {
        Matcher web = WEB.matcher(text).region(offset, text.length());
        String address = web.lookingAt() ? trimmed(web.group()) : "";
        return isOne(address)
                ? Optional.of(new TextAddress(address, address, offset + address.length()))
                : Optional.empty();
    }

    private static Optional<TextAddress> mention(String text, int offset) {
        for (SourceRules source : Sources.ALL) {
            Matcher mention = source.mention().matcher(text).region(offset, text.length());
            if (mention.lookingAt()) {
                return Optional.of(
                        new TextAddress(source.address(mention.group("id")), mention.group(), mention.end()));
            }
        }
        return Optional.empty();
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
    static List<TextPart> withoutLinks(List<TextPart> parts) {
        return parts.stream().flatMap(TextAddress::withoutLinks).toList();
    }

    private static Stream<TextPart> withoutLinks(TextPart part) {
        if (part instanceof Link link) {
            return withoutLinks(link.parts()).stream();
        }
        return Stream.of(
                part instanceof Styled styled ? new Styled(styled.style(), withoutLinks(styled.parts())) : part);
    }
}
