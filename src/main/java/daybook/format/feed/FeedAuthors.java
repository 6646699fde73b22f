package daybook.format.feed;

import daybook.format.AuthorList;
import daybook.format.HtmlText;
import daybook.format.TextNormalizer;
import daybook.format.XmlNamespaces;
import daybook.listing.Authors;
import daybook.unicode.PatternText;
import daybook.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The authors of an item in the ways in which feeds write them. */
final class FeedAuthors {
    /** {@code ada@hats.example (Ada Byron)}, as RSS requires; the address is private. */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@()]++(?:\\s*\\((?<name>[^()]*)\\))?");

    /** {@code R. J.} or {@code P.-L.}, which journals write behind the family name and a comma. */
    private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\p{L}{0,2}\\.[ -]?){1,6}");

    /** A family name of one word and a given one; of two persons with a single name hardly any feed has. */
    private static final Pattern ONE =
            Pattern.compile("(?<family>[\\p{L}\\p{M}'\u2019-]{2,}),\\s*(?<given>\\p{Lu}[\\p{L}\\p{M}'\u2019-]+)");

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
        if (creators.isEmpty()) {
            return Optional.empty();
        }
        return creators.size() == 1
                ? inverted(creators.get(0)).or(() -> AuthorList.of(creators.get(0)))
                : Optional.of(new Authors(creators, false));
    }

    private static Optional<String> withoutAddress(String creator) {
        Matcher address = ADDRESS.matcher(creator);
        return address.matches()
                ? Optional.ofNullable(address.group("name")).flatMap(TextNormalizer::line)
                : Optional.of(creator);
    }

    /**
     * {@code Byron, A., Lee, B. C.} as {@code A. Byron} and {@code B. C. Lee}, {@code Byron, Ada} as {@code Ada Byron}.
     */
    private static Optional<Authors> inverted(String creator) {
        Matcher one = ONE.matcher(creator);
        if (one.matches()) {
            return Optional.of(new Authors(List.of(one.group("given") + " " + one.group("family")), false));
        }
        String[] parts = creator.split(",\\s*");
        List<String> names = new ArrayList<>();
        for (int index = 0; index + 1 < parts.length; index += 2) {
            if (!INITIALS.matcher(PatternText.of(parts[index + 1])).matches()) {
                return Optional.empty();
            }
            TextNormalizer.line(parts[index + 1] + " " + parts[index]).ifPresent(names::add);
        }
        return parts.length % 2 == 1 || names.isEmpty() ? Optional.empty() : Optional.of(new Authors(names, false));
    }
}
