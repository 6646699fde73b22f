package daybook.fetch;

import daybook.config.SourceSetting;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What a run is limited to.
 *
 * @param since the first day of which anything is asked for or stored; empty for no limit
 * @param only the sources to ask, as the settings name them; empty for all
 */
public record FetchScope(Optional<LocalDate> since, Set<String> only) {
    /** No limit. */
    public static final FetchScope ALL = new FetchScope(Optional.empty(), Set.of());

    public FetchScope {
        only = Set.copyOf(only);
    }

    /** Whether a source is asked. */
    boolean includes(SourceSetting source) {
        return only.isEmpty() || only.contains(source.toString());
    }

    /** Whether a day is asked for and stored. */
    boolean includes(LocalDate day) {
        return since.filter(day::isBefore).isEmpty();
    }
}
