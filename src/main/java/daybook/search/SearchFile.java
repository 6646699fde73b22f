package daybook.search;

import daybook.siteplan.Content;
import daybook.siteplan.Partial;
import java.util.function.Function;

/** A file of the search index. */
record SearchFile(String json) implements Content.Document {
    @Override
    public String text(Function<Partial, String> fragments) {
        return json;
    }
}
