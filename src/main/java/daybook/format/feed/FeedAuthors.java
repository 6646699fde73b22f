package daybook.format.feed;

import daybook.format.AuthorList;
import daybook.format.HtmlText;
import daybook.format.TextNormalizer;
import daybook.listing.Authors;
import daybook.listing.NameSuffix;
import daybook.listing.WrittenName;
import daybook.unicode.UnicodePattern;
import daybook.xml.XmlElement;
import daybook.xml.XmlNamespaces;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The authors of an item in the ways in which feeds write them. */
final class FeedAuthors {
    /** {@code ada@hats.example (Ada Byron)}, as RSS requires; the address is private. */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@()]++(?:\\s*\\((?<name>[^()]*)\\))?");

    private static final String WORD = "[\\p{L}\\p{M}'\u2019-]";

    /** {@code Byron, R. J.} and {@code Lee, P.-L.}, or {@code Hat, Ana B.} of a name without a dot; no {@code Jr.} */
    private static final UnicodePattern INVERTED = UnicodePattern.of("(?:[^,]++,|[^,.]++,(?:\\p{Lu}" + WORD
            + "++ ){1,2})" + "(?!" + NameSuffix.EXPRESSION + "(?:\\s|$))(?:\\p{Lu}\\p{L}{0,2}\\.[ -]?){1,6}");

    /** A family name of one word and a given one, of two persons with a single name hardly any feed has; or a "van". */
    private static final UnicodePattern ONE = UnicodePattern.of(WORD + "{2,},\\s*\\p{Lu}" + WORD + "+"
            + "|(?:(?:" + String.join("|", WrittenName.PARTICLES) + ") ){1,3}"
            + "[^\\s,]++,(?:\\s*\\p{Lu}[^\\s,]*+){1,4}");

    /** What stands behind a comma without being a given name. */
    private static final Pattern SUFFIX = Pattern.compile(NameSuffix.EXPRESSION + "|(?:Inc|Ltd)\\.?");

    /** What stands behind a whole name: a degree, where somebody works, or the country of an institute. */
    private static final UnicodePattern BEHIND_NAME =
            UnicodePattern.of("[^ ,]++ [^,]*+,\\s*(?:\\p{Lu}{2,}|Ph\\.? ?D\\.?|M\\.?D\\.?|[MB]\\.?Sc\\.?|D\\.?Phil\\.?)"
                    + "|.*(?:Institut|Universit|Department|Cent(?:er|re)(?!\\w)).*");

    private FeedAuthors() {}

    /** The authors of an item; those of the feed where an item of Atom names none. */
    static Optional<Authors> of(XmlElement item, XmlElement channel) {
        return of(item).or(() -> channel.namespace().equals(XmlNamespaces.ATOM) ? of(channel) : Optional.empty());
    }

    private static Optional<Authors> of(XmlElement element) {
        List<String> creators = Stream.concat(
                        element.children(XmlNamespaces.DUBLIN_CORE, "creator").stream(),
                        element.children("author").stream()
                                .map(it -> it.child("name").orElse(it)))
                .flatMap(it -> HtmlText.line(it.text()).stream())
                .flatMap(it -> withoutAddress(it).stream())
                .distinct()
                .toList();
        return creators.size() == 1
                ? list(creators.get(0))
                : Authors.of(creators.stream().map(FeedAuthors::turned).toList(), false);
    }

    private static Optional<String> withoutAddress(String creator) {
        Matcher address = ADDRESS.matcher(creator);
        return address.matches()
                ? Optional.ofNullable(address.group("name")).flatMap(TextNormalizer::line)
                : Optional.of(creator);
    }

    /** {@code Byron, Ada} as {@code Ada Byron}; any other name as it is. */
    private static String turned(String name) {
        String[] parts = name.strip().split(",\\s*");
        return parts.length == 2 && !SUFFIX.matcher(parts[1]).matches() && !BEHIND_NAME.matches(name.strip())
                ? WrittenName.inverted(name)
                : name;
    }

    private static Optional<Authors> list(String creators) {
        return creators.contains(";")
                ? AuthorList.of(Arrays.stream(creators.split(";"))
                        .map(FeedAuthors::turned)
                        .collect(Collectors.joining(";")))
                : Authors.of(inverted(creators), false).or(() -> AuthorList.of(creators));
    }

    /** The names of {@code Byron, A., Lee, B. C.} and of {@code Byron, Ada}; none where given names may lead. */
    private static List<String> inverted(String creators) {
        if (ONE.matches(creators)) {
            return List.of(turned(creators));
        }
        String[] parts = creators.split(",\\s*");
        List<String> names = new ArrayList<>();
        for (int index = 0; index < parts.length; index += 2) {
            String name = parts[index] + (index + 1 < parts.length ? "," + parts[index + 1] : "");
            if (!INVERTED.matches(name)) {
                return List.of();
            }
            names.add(turned(name));
        }
        return names;
    }
}
