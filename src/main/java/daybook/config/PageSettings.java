package daybook.config;

import daybook.yaml.MappingReader;

/**
 * Parts of a site that it can do without, each of which takes space on every page of a paper or for every day.
 *
 * @param related related papers on the page of each paper
 * @param citations citations on the page of each paper, and as a file of each list
 * @param search the search page and its index
 * @param cards title cards, the pictures in previews of links
 * @param math math as MathML; else as plain text
 * @param months months of topics with cards; else with a line for each paper
 */
public record PageSettings(
        boolean related, boolean citations, boolean search, boolean cards, boolean math, boolean months) {
    /** The settings of a site that does without nothing. */
    public static final PageSettings ALL = new PageSettings(true, true, true, true, true, true);

    /** Reads the mapping {@code pages}; each key is true unless it says false. */
    static PageSettings read(MappingReader fields) {
        PageSettings settings = new PageSettings(
                fields.flag("related", true),
                fields.flag("citations", true),
                fields.flag("search", true),
                fields.flag("cards", true),
                fields.flag("math", true),
                fields.flag("months", true));
        fields.reportUnknown();
        return settings;
    }
}
