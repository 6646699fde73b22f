package daybook.cite;

import daybook.siteplan.Content;
import daybook.siteplan.Partial;
import daybook.siteplan.SharedModel;
import java.util.List;
import java.util.function.Function;

/** A file of citations in BibTeX, of which the theme's script makes other formats. */
public record Bibliography(List<SharedModel<Citation>> citations) implements Content.Document {
    public Bibliography {
        citations = List.copyOf(citations);
    }

    @Override
    public String text(Function<Partial<?>, String> partials) {
        return AnnotatedBibtex.write(citations.stream().map(SharedModel::value).toList());
    }
}
