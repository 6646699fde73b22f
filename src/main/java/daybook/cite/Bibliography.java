package daybook.cite;

import daybook.site.Content;
import daybook.site.Fragment;
import daybook.site.Shared;
import java.util.List;
import java.util.function.Function;

/** A file of citations. */
public record Bibliography(Format format, List<Shared<Citation>> citations) implements Content.Document {
    public Bibliography {
        citations = List.copyOf(citations);
    }

    @Override
    public String text(Function<Fragment, String> fragments) {
        return format.write(citations.stream().map(Shared::value).toList());
    }
}
