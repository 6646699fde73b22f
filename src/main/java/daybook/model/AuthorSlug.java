package daybook.model;

import daybook.cite.PersonName;
import daybook.query.FoldedWords;
import java.util.Optional;

/** What makes two written names the same author's, and the name of that author's page. */
final class AuthorSlug {
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
        return String.join("-", FoldedWords.list(name));
    }
}
