package daybook.siteplan;

import java.util.function.Function;

/** A file of plain text that is known when it is planned. */
public record TextDocument(String content) implements Content.Document {
    @Override
    public String text(Function<Partial<?>, String> partials) {
        return content;
    }
}
