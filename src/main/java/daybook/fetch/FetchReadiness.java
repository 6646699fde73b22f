package daybook.fetch;

import daybook.config.SiteConfig;
import daybook.config.SourceSetting;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.layout.SiteLayout;
import daybook.listing.Sources;
import daybook.source.SourceRules;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether the settings of a site allow to fetch; what they lack is reported. */
final class FetchReadiness {
    private FetchReadiness() {}

    /**
     * Whether there are sources or papers to ask for, and the sources that are wanted are among them. That there is no
     * contact for some is reported too, and costs these alone.
     */
    static boolean of(SiteConfig config, FetchScope scope, boolean hasPapers, Diagnostics diagnostics) {
        List<SourceSetting> sources = config.listings().sources();
        if (sources.isEmpty() && !hasPapers) {
            diagnostics.error(
                    Location.of(SiteLayout.SETTINGS), "there are no sources", "name some, such as sources: [cs.DC]");
            return false;
        }
        List<String> names = sources.stream().map(SourceSetting::toString).toList();
        List<String> unknown =
                scope.only().stream().filter(it -> !names.contains(it)).sorted().toList();
        unknown.forEach(it -> diagnostics.unknown(Location.of("--only"), "source", it, names));
        String refused = sources.stream()
                .filter(it -> scope.includes(it) && !isAllowed(it, config))
                .flatMap(it -> name(it).stream())
                .distinct()
                .collect(Collectors.joining(" and "));
        if (!refused.isEmpty()) {
            reportContact(refused, diagnostics);
        }
        return unknown.isEmpty();
    }

    /** Whether a source may be asked: there is a contact, or it needs none. */
    static boolean isAllowed(SourceSetting source, SiteConfig config) {
        return config.listings().contact().isPresent() || name(source).isEmpty();
    }

    /** Reports that there is no contact for a source that needs one. */
    static void reportContact(String source, Diagnostics diagnostics) {
        diagnostics.error(
                Location.of(SiteLayout.SETTINGS),
                "'contact' is missing, without which nothing is fetched from " + source,
                "write an address that reaches you, such as contact: name@example.org");
    }

    /** What a source is called that wants to know whom it can turn to. */
    private static Optional<String> name(SourceSetting setting) {
        if (setting instanceof SourceSetting.Category listed) {
            return Optional.of(listed.category().source().name());
        }
        if (setting instanceof SourceSetting.Api source) {
            return Optional.of(source.api().name());
        }
        return setting instanceof SourceSetting.WebSource web
                ? Sources.ofAddress(web.address()).map(SourceRules::name)
                : Optional.empty();
    }
}
