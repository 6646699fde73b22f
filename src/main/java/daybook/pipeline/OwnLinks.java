package daybook.pipeline;

import daybook.catalog.Catalog;
import daybook.catalog.Entry;
import daybook.file.FingerprintBuilder;
import daybook.keep.FactInput;
import daybook.keep.FactKind;
import daybook.keep.FactKind.FactFormat;
import daybook.keep.FactOutput;
import daybook.keep.KeptFacts;
import daybook.model.ListingLinks;
import daybook.siteplan.SiteAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds which addresses of the site its papers name, of nearly all of them in what an earlier build found. */
final class OwnLinks {
    private OwnLinks() {}

    /** All addresses of a site that its papers name. */
    static Set<String> of(Catalog catalog, SiteAddress site, KeptFacts kept) {
        String start = site.origin() + site.path();
        FactKind<Entry, List<String>> kind = new FactKind<>(
                "own-links",
                it -> new FingerprintBuilder()
                        .add(start)
                        .add(it.id().toString())
                        .add(it.details().fingerprint())
                        .finish(),
                entries -> entries.stream()
                        .map(it -> ListingLinks.named(it, start))
                        .toList(),
                new TextsFormat());
        return catalog.byFirstDay().values().parallelStream()
                .flatMap(it -> kept.of(kind, it.get(0).dayName(), it).stream())
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    private static final class TextsFormat implements FactFormat<List<String>> {
        @Override
        public void write(List<List<String>> facts, FactOutput out) {
            for (List<String> texts : facts) {
                out.number(texts.size());
                texts.forEach(out::shared);
            }
        }

        @Override
        public List<List<String>> read(int count, FactInput in) {
            in.requireShowable();
            List<List<String>> facts = new ArrayList<>();
            for (int index = 0; index < count; index++) {
                List<String> texts = new ArrayList<>();
                for (int left = in.count(); left > 0; left--) {
                    texts.add(in.shared());
                }
                facts.add(texts);
            }
            return facts;
        }
    }
}
