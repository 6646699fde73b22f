package daybook.cite;

import daybook.siteplan.Content;
import daybook.siteplan.Partial;
import daybook.siteplan.SharedModel;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A file of citations in BibTeX, of which the theme's script makes other formats. */
public record Bibliography(List<SharedModel<CitedPaper>> papers) implements Content.Document {
    public Bibliography {
        papers = List.copyOf(papers);
    }

    @Override
    public String text(Function<Partial<?>, String> partials) {
        return papers.stream().map(it -> it.value().bibtex()).collect(Collectors.joining("\n"));
    }
}
