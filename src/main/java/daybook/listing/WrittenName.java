package daybook.listing;

import daybook.unicode.UnicodePattern;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names whose parts a source says, so that nobody has to guess them: as in BibTeX braces hold together the words of a
 * family name, as in {@code Gabriel {García Márquez}} and {@code Jan van der {Hat Head}}, and those of an organisation.
 */
public final class WrittenName {
    private static final Pattern HELD_TOGETHER = Pattern.compile("\\{(?=[^{}\\\\ \\n]*+ )([^{}\\\\\\n]*+)}");

    /** In braces too, though nothing is held together there. Within a word braces belong to TeX. */
    private static final Pattern SINGLE_WORD = Pattern.compile("(?<![^ ])\\{([^{}\\\\ ]++)}(?![^ ])");

    /**
     * Particles that begin family names: whoever takes a name apart knows these, and they need not be held together.
     */
    public static final Set<String> PARTICLES = Set.of(
            "af", "al", "av", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el",
            "ibn", "in't", "la", "las", "le", "los", "ten", "ter", "van", "van't", "vanden", "ver", "vom", "von", "zu",
            "zum", "zur", "'t");

    /** Particles, and other words that stand in small letters within a name, as {@code y} between two family names. */
    public static final Set<String> SMALL_WORDS = Stream.concat(
                    PARTICLES.stream(), Stream.of("ap", "ben", "e", "i", "y"))
            .collect(Collectors.toUnmodifiableSet());

    private static final UnicodePattern INVERTED =
            UnicodePattern.of("([^,]*+),([^,]*+)(?:,(\\s*+[\\p{L}\\d.]{1,5}+\\s*+))?");

    private WrittenName() {}

    /**
     * The name of a person whose family name leads, as in {@code García Márquez, Gabriel} and {@code King, Martin
     * Luther, Jr.}; any other name as it is.
     */
    public static String inverted(String name) {
        Matcher parts = INVERTED.matcher(name);
        return parts.matches()
                ? person(
                        parts.group(2),
                        parts.group(1),
                        Optional.ofNullable(parts.group(3)).orElse(""))
                : name;
    }

    /**
     * The name of a person.
     *
     * @param given given names, or empty
     * @param family with the particles before it
     * @param suffix such as {@code Jr.}, or empty
     */
    public static String person(String given, String family, String suffix) {
        String rest = family.strip();
        StringBuilder held = new StringBuilder();
        for (int end = rest.indexOf(' ');
                end > 0 && PARTICLES.contains(rest.substring(0, end));
                end = rest.indexOf(' ')) {
            held.append(rest, 0, end + 1);
            rest = rest.substring(end + 1).strip();
        }
        held.append(organisation(rest));
        return Stream.of(given.strip(), held.toString(), suffix.strip())
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The name of an organisation, or another that has no parts. */
    public static String organisation(String name) {
        String held = "{" + name.strip() + "}";
        return HELD_TOGETHER.matcher(held).matches() ? held : name.strip();
    }

    /** A written name whose braces hold several words: a single one is whole without any. */
    static String held(String name) {
        return name.indexOf('{') < 0 ? name : SINGLE_WORD.matcher(name).replaceAll("$1");
    }

    /** A name as people read it. */
    static String plain(String name) {
        return name.indexOf('{') < 0 ? name : HELD_TOGETHER.matcher(name).replaceAll("$1");
    }

    /** The same with another blank in the place of those that hold words together. */
    public static String joined(String name, char blank) {
        return name.indexOf('{') < 0
                ? name
                : HELD_TOGETHER
                        .matcher(name)
                        .replaceAll(it -> Matcher.quoteReplacement(it.group(1).replace(' ', blank)));
    }
}
