package daybook.model;

import daybook.cite.PersonName;
import daybook.query.FoldedWords;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What makes two written names the same author's, and the name of that author's page. */
final class AuthorSlug {
    /** Letters that Unicode does not decompose, as most people write them who do not have them. */
    private static final Map<Character, String> LETTERS = new TreeMap<>(Map.ofEntries(
            Map.entry('æ', "ae"),
            Map.entry('ð', "d"),
            Map.entry('ø', "o"),
            Map.entry('þ', "th"),
            Map.entry('ß', "ss"),
            Map.entry('đ', "d"),
            Map.entry('ħ', "h"),
            Map.entry('ı', "i"),
            Map.entry('ł', "l"),
            Map.entry('œ', "oe"),
            Map.entry('ŧ', "t")));

    private AuthorSlug() {}

    /**
     * The words of a name in small letters without accents, such as {@code mikolaj-bojanczyk}, whether it is written
     * with the family name first and a comma, or not. It depends on nothing but the name, so that it stays whatever
     * other authors there will be. Empty for a text that is not a name.
     */
    static Optional<String> of(String written) {
        return PersonName.of(written).map(it -> folded(it.inOrder())).filter(it -> !it.isEmpty());
    }

    /** Words in small letters without accents, joined by hyphens. */
    static String folded(String name) {
        StringBuilder folded = new StringBuilder();
        for (char letter : String.join("-", FoldedWords.list(name)).toCharArray()) {
            folded.append(LETTERS.getOrDefault(letter, String.valueOf(letter)));
        }
        return folded.toString();
    }
}
