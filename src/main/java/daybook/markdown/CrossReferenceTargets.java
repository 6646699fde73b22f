package daybook.markdown;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.siteplan.SitePath;
import java.util.Optional;

/** Knows what a cross-reference such as {@code [[2507.10069]]} or {@code [[topic:llm-serving]]} leads to. */
public interface CrossReferenceTargets {
    /**
     * A page and what a link to it says.
     *
     * @param title plain text
     */
    record Reference(SitePath path, String title) {}

    /** Finds the page; an unknown one is reported at the location. */
    Optional<Reference> resolve(String target, Location location, Diagnostics diagnostics);
}
