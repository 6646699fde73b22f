package daybook.page;

import daybook.json.JsonObject;
import daybook.model.SiteModel;
import daybook.siteplan.Addresses;
import daybook.siteplan.Content;
import daybook.siteplan.Partial;
import daybook.siteplan.PlannedFile;
import java.util.List;
import java.util.function.Function;

/**
 * What the theme's script puts on pages, in the words of the site: a script too, so that a browser loads it once and
 * pages need not carry it.
 *
 * @param parts the template's {@code <template>} elements
 */
public record ClientStrings(Partial parts) implements Content.Document {
    /** The template needs to know nothing but the words. */
    record Nothing() {}

    /** One file. */
    static final class Kind implements PageKind {
        @Override
        public List<PlannedFile> plan(SiteModel site) {
            ClientStrings tools = new ClientStrings(new Partial("tools", new Nothing()));
            return List.of(PlannedFile.of(Addresses.theme("tools.js"), "the tools of the script", tools));
        }
    }

    @Override
    public String text(Function<Partial, String> fragments) {
        return "'use strict';\nconst daybook = " + new JsonObject().with("tools", fragments.apply(parts)) + ";\n";
    }
}
