package daybook.siteplan;

import daybook.diagnostic.KnownNames;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What may be meant by a link to a file that the site does not have. */
public final class PathSuggestions {
    private final SitePlan plan;
    private final KnownNames pages;
    private final KnownNames files;

    /** Suggests files of a plan, which are listed at the first question. */
    public PathSuggestions(SitePlan plan) {
        this.plan = plan;
        this.pages = KnownNames.of(() -> paths(it -> it instanceof Content.Page));
        this.files = KnownNames.of(() -> paths(it -> true));
    }

    /**
     * The path of a file that is planned, as links write it; empty when none is similar: the page whose suffix is
     * missing, or the page with the nearest path, or else the nearest file of another kind.
     */
    public Optional<String> nearest(SitePath path) {
        return Stream.of(".html", "/index.html")
                .map(suffix -> new SitePath(path.value() + suffix))
                .filter(plan.files()::containsKey)
                .findFirst()
                .map(SitePath::toString)
                .or(() -> pages.nearest(path.toString()))
                .or(() -> files.nearest(path.toString()))
                .map(PathSuggestions::written);
    }

    /** A path with escapes in the place of characters that have another meaning in links, such as blanks. */
    private static String written(String path) {
        try {
            return new URI(null, null, path, null).getRawPath();
        } catch (URISyntaxException noPath) {
            return path;
        }
    }

    private List<String> paths(Predicate<Content> which) {
        return plan.files().values().stream()
                .filter(it -> which.test(it.content()))
                .map(it -> it.path().toString())
                .toList();
    }
}
