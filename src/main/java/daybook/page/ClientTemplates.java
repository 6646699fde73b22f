package daybook.page;

import daybook.config.Repository;
import daybook.config.SiteConfig;
import daybook.json.JsonObject;
import daybook.siteplan.Addresses;
import daybook.siteplan.Content;
import daybook.siteplan.Partial;
import daybook.siteplan.PlannedFile;
import java.util.Optional;
import java.util.function.Function;

/**
 * The strings and templates that the theme's client scripts use, in the language of the site. They are a script of
 * their own, so that a browser loads them once and pages need not repeat them.
 *
 * @param templates the {@code <template>} elements
 */
public record ClientTemplates(Partial<?> templates) implements Content.Document {
    /**
     * What the templates show beside messages.
     *
     * @param search whether the site has a search
     * @param repository where notes are written in the browser
     */
    public record ClientParts(boolean search, Optional<Repository> repository) {}

    /** One file. */
    public static PlannedFile plan(SiteConfig config) {
        return PlannedFile.of(
                Addresses.theme("tools.js"),
                "the templates of client scripts",
                new ClientTemplates(new Partial<>(
                        "client-templates",
                        new ClientParts(
                                config.pages().search(), config.publishing().repository()))));
    }

    @Override
    public String text(Function<Partial<?>, String> partials) {
        return "'use strict';\nconst daybook = " + new JsonObject().with("templates", partials.apply(templates))
                + ";\n";
    }
}
