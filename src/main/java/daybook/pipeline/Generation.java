package daybook.pipeline;

import daybook.config.SiteConfig;
import daybook.file.Fingerprint;
import daybook.math.Formula;
import daybook.model.SiteFacts;
import daybook.siteplan.PageLocations;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * What all pages depend on that stands in no model of a page, because the renderer knows it. When any of it changes,
 * every page is rendered again.
 *
 * @param program the fingerprint of the program
 * @param theme the fingerprint of the theme
 * @param broken whole addresses that pages name without a link
 * @param refused formulas that pages show as TeX
 */
record Generation(String program, String theme, SiteFacts facts, SortedSet<String> broken, SortedSet<Formula> refused) {
    /** All of it in one line, as the manifest of the output folder has it. */
    String line() {
        SiteConfig config = facts.config();
        return String.join(
                        " ",
                        program,
                        theme,
                        config.url().toString(),
                        config.pages().math() ? "" : "text",
                        config.foreignLanguage().orElse(""),
                        fingerprint(broken.stream()),
                        fingerprint(refused.stream().map(Formula::toString)),
                        facts.locations().isDivided() ? locations(facts.locations()) : "")
                .strip();
    }

    /** Where the links of all pages lead that the archive has, or that it has not. */
    private static String locations(PageLocations locations) {
        return locations.other() + " " + locations.before() + " " + locations.isArchive() + " "
                + fingerprint(locations.papers().stream().sorted());
    }

    /** The fingerprint of some texts; empty for none. */
    private static String fingerprint(Stream<String> values) {
        List<String> texts = values.toList();
        return texts.isEmpty() ? "" : Fingerprint.of(texts).toString();
    }
}
