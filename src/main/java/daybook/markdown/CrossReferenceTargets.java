package daybook.markdown;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.siteplan.SitePath;
import java.util.List;
import java.util.Optional;

/** Knows what a cross-reference such as {@code [[2507.10069]]} or {@code [[topic:llm-serving]]} leads to. */
public interface CrossReferenceTargets {
    /**
     * A page and what a link to it says.
     *
     * @param title plain text
     */
    record Reference(SitePath path, String title) {}

    /**
     * A paper of the site that a running text names, as {@code arXiv:1706.03762} does.
     *
     * @param start the offset of its first character
     * @param end the offset behind its last one
     */
    record Mention(int start, int end, SitePath path) {}

    /** The papers of the site that a running text names, in its order; none where no site is. */
    default List<Mention> mentions(String text) {
        return List.of();
    }

    /** Finds the page; an unknown one is reported at the location. */
    Optional<Reference> resolve(String target, Location location, Diagnostics diagnostics);
}
