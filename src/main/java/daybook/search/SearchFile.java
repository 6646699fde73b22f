package daybook.search;

import daybook.site.Content;
import daybook.site.Fragment;
import java.util.function.Function;

/** A file of the search index. */
record SearchFile(String json) implements Content.Document {
    @Override
    public String text(Function<Fragment, String> fragments) {
        return json;
    }
}
