package daybook.check;

import daybook.keep.FactInput;
import daybook.keep.FactKind.FactFormat;
import daybook.keep.FactOutput;
import daybook.siteplan.LinkTarget.SiteLink;
import daybook.siteplan.SitePath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a feed needs of other files of the site.
 *
 * @param isSound whether the feed has no problem, as long as its links resolve
 * @param links to files of the site
 */
record FeedLinks(boolean isSound, Set<SiteLink> links) {
    FeedLinks {
        links = Set.copyOf(links);
    }

    /** Writes these for the next check. */
    static final class FeedLinksFormat implements FactFormat<FeedLinks> {
        @Override
        public void write(List<FeedLinks> facts, FactOutput out) {
            Map<String, Integer> numbers = NumberedTexts.write(
                    facts.stream()
                            .flatMap(it -> it.links.stream())
                            .flatMap(it -> Stream.of(it.path().value(), it.fragment())),
                    out);
            for (FeedLinks fact : facts) {
                out.number(fact.isSound ? 1 : 0);
                out.number(fact.links.size());
                for (SiteLink link : fact.links) {
                    NumberedTexts.writeNumber(numbers, link.path().value(), out);
                    NumberedTexts.writeNumber(numbers, link.fragment(), out);
                }
            }
        }

        @Override
        public List<FeedLinks> read(int count, FactInput in) {
            List<String> texts = NumberedTexts.read(in);
            List<FeedLinks> facts = new ArrayList<>();
            for (int index = 0; index < count; index++) {
                boolean sound = in.number() == 1;
                Set<SiteLink> links = new HashSet<>();
                for (int left = in.count(); left > 0; left--) {
                    links.add(new SiteLink(
                            new SitePath(NumberedTexts.readText(texts, in)), NumberedTexts.readText(texts, in)));
                }
                facts.add(new FeedLinks(sound, links));
            }
            return facts;
        }
    }
}
