package daybook.pipeline;

import daybook.catalog.Catalog;
import daybook.catalog.Entry;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.keep.FactInput;
import daybook.keep.FactKind;
import daybook.keep.FactKind.FactFormat;
import daybook.keep.FactOutput;
import daybook.keep.KeptFacts;
import daybook.layout.SiteLayout;
import daybook.markdown.RichText;
import daybook.math.Formula;
import daybook.math.Typesetter;
import daybook.model.ListingLinks;
import daybook.model.SiteModel;
import daybook.siteplan.SharedModel;
import daybook.tex.TexText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which formulas of a site are not rendered because all others together may need as much of MathJax as a site gets.
 *
 * <p>What counts is not the work itself but the limit of each formula, which follows from its length, and the order in
 * which formulas are counted is that of the site: notes, pages, then papers, the oldest first. So it depends neither on
 * threads nor on what a cache holds nor on which pages a build writes, and new papers take nothing from older ones.
 *
 * @param refused the formulas that are shown as TeX
 * @param owners the papers and files that show them, in the order of the site
 */
record MathBudget(SortedSet<Formula> refused, List<String> owners) {
    /**
     * In steps of MathJax. Some minutes of work; the formulas of a hundred thousand papers that need MathJax, which are
     * fewer than a hundred, may need a twentieth of it.
     */
    static final long SITE = 20_000_000_000L;

    private static final int NAMED = 5;

    /** Whether any formula of a paper needs MathJax. */
    private static final FactKind<SharedModel<Entry>, Boolean> NEEDS_MATHJAX = new FactKind<>(
            "math",
            SharedModel::fingerprint,
            papers -> papers.parallelStream()
                    .map(it -> formulas(it.value()).anyMatch(Typesetter::needsMathJax))
                    .toList(),
            new FlagFormat());

    /** The formulas of something that need MathJax. */
    private record MathOwner(String name, Set<Formula> formulas) {}

    /**
     * What a site renders with MathJax; nothing when its pages show math as text.
     *
     * @param steps how many all formulas of the site may need together
     */
    static MathBudget of(SiteModel site, KeptFacts kept, long steps) {
        if (!site.facts().config().pages().math()) {
            return new MathBudget(new TreeSet<>(), List.of());
        }
        Map<Formula, Boolean> known = new ConcurrentHashMap<>();
        SortedMap<Formula, Boolean> decided = new TreeMap<>();
        List<String> owners = new ArrayList<>();
        long left = steps;
        for (MathOwner owner : owners(site, kept, known)) {
            for (Formula formula : owner.formulas) {
                // After the first that is refused all are, so that the order decides and not their sizes.
                if (!decided.containsKey(formula)) {
                    left -= left < 0 ? 0 : Typesetter.limit(formula);
                    decided.put(formula, left >= 0);
                }
            }
            if (owner.formulas.stream().anyMatch(it -> !Boolean.TRUE.equals(decided.get(it)))) {
                owners.add(owner.name);
            }
        }
        decided.values().removeIf(admitted -> admitted);
        return new MathBudget(new TreeSet<>(decided.keySet()), List.copyOf(owners));
    }

    private static List<MathOwner> owners(SiteModel site, KeptFacts kept, Map<Formula, Boolean> known) {
        Stream<MathOwner> written = Stream.concat(
                site.notes().notes().stream()
                        .map(it -> owner(it.file(), it.view().text(), known)),
                site.pages().stream().map(it -> owner(it.origin(), it.text(), known)));
        Stream<MathOwner> papers =
                needingMathJax(
                                site.papers().catalog(),
                                it -> site.partials().of(it).shown(),
                                kept)
                        .parallelStream()
                        .map(it -> new MathOwner(it.id().value(), needingMathJax(formulas(it), known)));
        return Stream.concat(written.toList().stream(), papers.toList().stream())
                .filter(it -> !it.formulas.isEmpty())
                .toList();
    }

    /**
     * The papers with a formula that needs MathJax, the oldest first.
     *
     * @param show what an entry says of itself, fingerprinted
     */
    static List<Entry> needingMathJax(Catalog catalog, Function<Entry, SharedModel<Entry>> show, KeptFacts kept) {
        return catalog.byFirstDay().values().parallelStream()
                .flatMap(entries -> {
                    List<Boolean> needing = kept.of(
                            NEEDS_MATHJAX,
                            entries.get(0).dayName(),
                            entries.stream().map(show).toList());
                    return IntStream.range(0, entries.size())
                            .filter(needing::get)
                            .mapToObj(entries::get);
                })
                .toList();
    }

    private static Stream<Formula> formulas(Entry entry) {
        return ListingLinks.texts(entry).flatMap(text -> TexText.of(text).formulas());
    }

    private static MathOwner owner(String file, RichText text, Map<Formula, Boolean> known) {
        return new MathOwner(file, needingMathJax(text.html().formulas().stream(), known));
    }

    private static Set<Formula> needingMathJax(Stream<Formula> formulas, Map<Formula, Boolean> known) {
        Set<Formula> needing = new TreeSet<>();
        formulas.filter(it -> known.computeIfAbsent(it, Typesetter::needsMathJax))
                .forEach(needing::add);
        return needing;
    }

    /** Yes or no. */
    private static final class FlagFormat implements FactFormat<Boolean> {
        @Override
        public void write(List<Boolean> facts, FactOutput out) {
            facts.forEach(it -> out.number(it ? 1 : 0));
        }

        @Override
        public List<Boolean> read(int count, FactInput in) {
            return Stream.generate(() -> in.number() == 1).limit(count).toList();
        }
    }

    /** Warns when any formula is refused. */
    void report(Diagnostics diagnostics) {
        if (!owners.isEmpty()) {
            String first = String.join(", ", owners.subList(0, Math.min(NAMED, owners.size())));
            int others = owners.size() - NAMED;
            diagnostics.warning(
                    Location.of(SiteLayout.CONTENT),
                    "all formulas that only MathJax can render would take too long; shown as TeX are those of " + first
                            + (others > 0 ? " and " + others + " more" : ""),
                    "simpler or shorter formulas need less");
        }
    }
}
