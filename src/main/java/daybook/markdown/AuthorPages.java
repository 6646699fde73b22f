package daybook.markdown;

import daybook.diagnostic.KnownNames;
import daybook.siteplan.FileKinds;
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
    private static final Pattern FAMILY_NAME = Pattern.compile("-?[^-]+$");

    private final Set<String> pages = new TreeSet<>();
    private final KnownNames names;

    /** Some authors' pages. */
    public AuthorPages(Collection<SitePath> pages) {
        pages.forEach(it -> FileKinds.authorOf(it).ifPresent(this.pages::add));
        this.names = KnownNames.of(this.pages);
    }

    /** Whether a path would be a page of an author whom the site has no page of. */
    boolean isMissing(SitePath path) {
        return FileKinds.authorOf(path).filter(it -> !pages.contains(it)).isPresent();
    }

    /** The page of the author with the most similar name, or with the same family name and the same initial. */
    Optional<String> nearest(SitePath missing) {
        String name = FileKinds.authorOf(missing).orElse(missing.value());
        Matcher family = FAMILY_NAME.matcher(name);
        String familyName = family.find() ? family.group() : name;
        String beginning = name.substring(0, Math.min(name.length(), name.indexOf('/') + 2));
        return names.nearest(name)
                .or(() -> pages.stream()
                        .filter(it -> it.startsWith(beginning) && it.endsWith(familyName))
                        .findFirst())
                .map(it -> "/" + it + ".html");
    }
}
