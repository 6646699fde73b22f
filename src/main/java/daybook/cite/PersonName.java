package daybook.cite;

import daybook.listing.NameSuffix;
import daybook.listing.WrittenName;
import daybook.tex.TexText;
import daybook.unicode.NormalForm;
import daybook.unicode.Unicode;
import daybook.unicode.UnicodePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An author's name in its parts; what is not there is empty. The name of a group, and one that is a single word, is
 * whole: all of it is the family name.
 *
 * @param given given names and initials
 * @param particle what stands before the family name in small letters, such as {@code van der}
 * @param family the name that lists are sorted by, never empty
 * @param suffix what stands behind, such as {@code Jr.}
 */
public record PersonName(String given, String particle, String family, String suffix) {
    /** In the place of blanks between words that are held together. */
    private static final char HELD = '\u00a0';

    /** In TeX a tilde is a blank at which no line ends; behind a backslash it is an accent. */
    private static final Pattern TILDE = Pattern.compile("(?<!\\\\)~");

    private static final String BLANKS = " \t\n\u000b\f\r";

    private static final UnicodePattern SMALL_BEHIND_HYPHEN = UnicodePattern.of("(?<=\\p{L})-\\p{Ll}+|(?<=\\.) +(?=-)");

    /** What begins a family name though it is written with a capital, as arXiv sorts names too. */
    private static final Set<String> CAPITAL_PARTICLES = Set.of(
            "Al", "Ben", "Da", "Dal", "Dalla", "De", "Degli", "Dei", "Del", "Della", "Delle", "Dello", "Den", "Der",
            "Di", "Dos", "El", "La", "Le", "Lo", "Mac", "St.", "Ten", "Ter", "Van", "Vande", "Vanden", "Vander", "Von");

    /** Family names beside which {@code Van} and {@code Le} are given names of Vietnamese. */
    private static final Set<String> VIETNAMESE = Set.of(
            "bui", "dang", "dao", "dinh", "do", "doan", "duong", "ha", "ho", "hoang", "huynh", "le", "luong", "ly",
            "mai", "ngo", "nguyen", "pham", "phan", "tran", "trinh", "truong", "vo", "vu");

    /**
     * Parses a name with the given name first, or with the family name before a comma; braces hold words together, see
     * {@link WrittenName}. Empty for a text without letters.
     */
    public static Optional<PersonName> of(String written) {
        if (written.codePoints().noneMatch(Unicode::isLetter)) {
            return Optional.empty();
        }
        String held = WrittenName.joined(written, HELD);
        List<String> words = words(held.strip());
        String suffix = suffix(words);
        String name = String.join(" ", words);
        // A comma among words that are held together has no blank of its own behind it.
        int comma = name.indexOf(name.indexOf(HELD) < 0 ? "," : ", ");
        if (words.size() == 1 || isGroup(name, words)) {
            return Optional.of(new PersonName("", "", released(name), suffix));
        }
        if (comma > 0 && comma < name.length() - 1) {
            PersonName family = parted(List.of(name.substring(0, comma).split(" ")), 0, suffix);
            return Optional.of(new PersonName(
                    released(name.substring(comma + 1)).strip(),
                    family.particle,
                    joined(family.given, family.family),
                    suffix));
        }
        // Of a family name alone the particle is no given name; of two words it may be one.
        boolean beginsWithParticle = words.size() > 2 && WrittenName.PARTICLES.contains(words.get(0));
        return Optional.of(parted(words, beginsWithParticle ? 0 : 1, suffix));
    }

    private static List<String> words(String name) {
        String parted = name.indexOf('~') < 0 ? name : TILDE.matcher(name).replaceAll(" ");
        List<String> words = new ArrayList<>();
        StringTokenizer found = new StringTokenizer(parted, BLANKS);
        while (found.hasMoreTokens()) {
            words.add(found.nextToken());
        }
        return words;
    }

    private static String released(String name) {
        return name.replace(HELD, ' ');
    }

    /** {@code The} is a given name of Vietnamese too. */
    private static boolean isGroup(String name, List<String> words) {
        return GroupName.saysGroup(name)
                || (GroupName.beginsWithArticle(name) && !isVietnamese(words.get(words.size() - 1)));
    }

    /** Takes the suffix off the words. */
    private static String suffix(List<String> words) {
        int last = words.size() - 1;
        if (last < 2 || !NameSuffix.is(words.get(last))) {
            return "";
        }
        words.set(last - 1, words.get(last - 1).replaceFirst(",$", ""));
        return words.remove(last);
    }

    /** As in BibTeX the family name begins with the first particle in small letters, else see {@link #familyName}. */
    private static PersonName parted(List<String> words, int first, String suffix) {
        int last = words.size() - 1;
        int start = first;
        while (start < last && !WrittenName.PARTICLES.contains(words.get(start))) {
            start++;
        }
        int end = start;
        while (end < last && WrittenName.PARTICLES.contains(words.get(end))) {
            end++;
        }
        // "Van der Berg" is written like this at the beginning of a line, and by many everywhere.
        boolean capital = first < start
                && start < last
                && WrittenName.PARTICLES.contains(Unicode.lowerCase(words.get(start - 1)));
        int begin = capital ? start - 1 : start;
        if (start == last) {
            begin = familyName(words, first);
            end = begin;
        }
        return new PersonName(
                released(String.join(" ", words.subList(0, begin))),
                String.join(" ", words.subList(begin, end)),
                released(String.join(" ", words.subList(end, last + 1))),
                suffix);
    }

    /** Where the family name begins in a name without a particle in small letters. */
    private static int familyName(List<String> words, int first) {
        int last = words.size() - 1;
        int begin = last;
        while (begin > first && CAPITAL_PARTICLES.contains(words.get(begin - 1))) {
            begin--;
        }
        return begin < last && isVietnamese(words) ? last : begin;
    }

    private static boolean isVietnamese(List<String> words) {
        int last = words.size() - 1;
        return Set.of("Van", "Le").contains(words.get(last - 1))
                && Stream.of(words.get(0), words.get(last)).anyMatch(PersonName::isVietnamese);
    }

    private static boolean isVietnamese(String family) {
        return VIETNAMESE.contains(NormalForm.folded(family).replace('đ', 'd'));
    }

    private static String joined(String first, String second) {
        return first.isEmpty() ? second : first + " " + second;
    }

    /** Whether this is the name of a group or a single name, without parts. */
    public boolean isWhole() {
        return given.isEmpty() && particle.isEmpty() && suffix.isEmpty();
    }

    /** As people say it, as text without TeX. */
    public String inOrder() {
        return joined(Stream.of(given, surname(), suffix), " ");
    }

    /** As indexes sort it, such as {@code van der Berg, Jan, Jr.}, as text without TeX. */
    public String inverted() {
        return joined(Stream.of(surname(), given, suffix), ", ");
    }

    private static String joined(Stream<String> parts, String separator) {
        return parts.map(TexText::plain).filter(it -> !it.isEmpty()).collect(Collectors.joining(separator));
    }

    /**
     * The initials of the given names, such as {@code J.-P. B.}; what is an initial already stays. A small letter
     * behind a hyphen, as in {@code Min-jae}, gives none.
     */
    String initials() {
        StringBuilder initials = new StringBuilder();
        boolean isWithinName = false;
        String kept = given.indexOf('-') < 0 ? given : SMALL_BEHIND_HYPHEN.replaceAll(given, it -> "");
        for (int character : kept.codePoints().toArray()) {
            boolean isBetween = Character.isWhitespace(character) || Unicode.isDash(character);
            if (!isWithinName || isBetween) {
                isWithinName = Unicode.isLetter(character);
                initials.appendCodePoint(character).append(isWithinName ? "." : "");
            }
        }
        return initials.toString();
    }

    /** The family name with its particle. */
    public String surname() {
        return joined(particle, family);
    }
}
