package daybook.markdown;

import daybook.diagnostic.KnownNames;
import daybook.siteplan.SitePath;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pages of authors. One may go when a source spells a name in another way, for which no author of a note is to
 * blame.
 */
public final class AuthorPages {
    /** A page of an author, or of one of the author's years, but not the list of authors. */
    private static final Pattern PAGE = Pattern.compile("(authors/(?!index\\.html)[^/]+?)(?:/\\d{4})?\\.html");

    private static final Pattern FAMILY_NAME = Pattern.compile("-?[^-]+$");

    private final Set<String> pages = new TreeSet<>();
    private final KnownNames names;

    /** Some authors' pages. */
    public AuthorPages(Collection<SitePath> pages) {
        pages.forEach(it -> this.pages.add(it.value().replaceFirst("\\.html$", "")));
        this.names = KnownNames.of(this.pages);
    }

    /** Whether a path would be a page of an author whom the site has no page of. */
    boolean isMissing(SitePath path) {
        Matcher page = PAGE.matcher(path.value());
        return page.matches() && !pages.contains(page.group(1));
    }

    /** The page of the author with the most similar name, or with the same family name and the same initial. */
    Optional<String> nearest(SitePath missing) {
        Matcher page = PAGE.matcher(missing.value());
        String name = page.matches() ? page.group(1) : missing.value();
        Matcher family = FAMILY_NAME.matcher(name);
        String familyName = family.find() ? family.group() : name;
        String beginning = name.substring(0, Math.min(name.length(), "authors/".length() + 1));
        return names.nearest(name)
                .or(() -> pages.stream()
                        .filter(it -> it.startsWith(beginning) && it.endsWith(familyName))
                        .findFirst())
                .map(it -> "/" + it + ".html");
    }
}
