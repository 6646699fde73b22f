package daybook.cite;

import java.util.List;

/**
 * Names of authors in the tag {@code citation_author}, family name first, so that Zotero's "Embedded Metadata" keeps
 * every part of them. Other readers of the tag see the same names.
 */
public final class AuthorTags {
    private static final char NO_BREAK_SPACE = '\u00a0';

    private AuthorTags() {}

    /** One for each author, in their order. */
    public static List<String> of(List<PersonName> authors) {
        return authors.stream()
                .map(it -> authors.size() == 1 ? alone(it) : together(it))
                .toList();
    }

    /** Zotero drops what stands behind a second comma, and splits a name without a comma. */
    private static String together(PersonName name) {
        if (name.isWhole()) {
            return name.family().contains(" ") ? name.inOrder() + "," : name.inOrder();
        }
        String family = name.suffix().isEmpty() ? name.family() : name.family() + " " + name.suffix();
        return new PersonName(name.given(), name.particle(), family, "").inverted();
    }

    /** Zotero takes a single text for two authors when there are blanks on both sides of its comma. */
    private static String alone(PersonName name) {
        return together(new PersonName(
                name.given().replace(' ', NO_BREAK_SPACE), name.particle(), name.family(), name.suffix()));
    }
}
