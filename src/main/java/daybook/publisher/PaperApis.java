package daybook.publisher;

import java.util.List;
import java.util.Optional;

/** All interfaces that a site can follow: a line each. */
public final class PaperApis {
    public static final List<PaperApi> ALL = List.of(
            BiorxivApi.BIORXIV,
            BiorxivApi.MEDRXIV,
            new CrossrefApi(),
            new OpenReviewApi(),
            new DblpApi(),
            new ZoteroApi());

    private PaperApis() {}

    /** The interface with a scheme; empty for another text. */
    public static Optional<PaperApi> ofScheme(String scheme) {
        return ALL.stream().filter(it -> it.scheme().equals(scheme)).findFirst();
    }
}
