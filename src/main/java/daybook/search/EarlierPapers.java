package daybook.search;

import daybook.file.Fingerprint;
import daybook.file.Once;
import daybook.keep.KeptFacts;
import daybook.search.CatalogWords.DayWords;
import daybook.search.PapersByWord.PapersFormat;
import daybook.search.PapersByWord.WordOfPaper;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The papers of the first days, by their words, one day after another. Those before the newest month are kept from
 * build to build: a night needs the words of this month, which the search index needs too, and of all earlier papers
 * only which of them have these words.
 */
final class EarlierPapers {
    private static final String KIND = "papers-by-word";

    private final List<DayWords> days;
    private final List<YearMonth> months;
    private final List<Fingerprint> inputs;
    private final KeptFacts kept;

    private PapersByWord papers = new PapersByWord();

    /** So many days are in. */
    private int count;

    /** Whether all words are known, and not only those of the last days. */
    private boolean isWhole = true;

    /** The first day that somebody asked for. */
    private int needed = -1;

    /**
     * No papers yet.
     *
     * @param inputs of each day the fingerprint of the texts of its papers and all earlier ones; there when the papers
     *     before the next day are asked for
     */
    EarlierPapers(List<DayWords> days, List<Fingerprint> inputs, KeptFacts kept) {
        this.days = days;
        this.months = days.stream()
                .map(it -> YearMonth.from(it.entries().get(0).sortDay()))
                .toList();
        this.inputs = inputs;
        this.kept = kept;
    }

    /** The papers before a day, which is not before one that was asked for; it becomes another one by {@link #add}. */
    PapersByWord before(int day) {
        if (needed < 0) {
            needed = day;
            recall();
        }
        while (count < day) {
            add();
        }
        return papers;
    }

    /** Adds the papers of the next day; their words, in the order of the papers. */
    List<List<WordOfPaper>> add() {
        boolean isKept = months.get(count).equals(months.get(needed))
                || months.get(count).equals(months.get(months.size() - 1));
        if (isWhole && isKept && count > 0 && count == beginning(count)) {
            PapersFormat format = new PapersFormat(papers.count(), it -> true);
            kept.keep(KIND, months.get(count).toString(), format, inputs.get(count - 1), papers);
        }
        return papers.addAll(days.get(count++));
    }

    /** The first day of the month of a day. */
    private int beginning(int day) {
        return months.indexOf(months.get(day));
    }

    private void recall() {
        int month = beginning(needed);
        Supplier<Set<String>> wanted = new Once<>(() -> wordsFrom(month));
        isWhole = !recall(month, it -> wanted.get().contains(it));
        if (isWhole && month > 0) {
            // On the first days of a month.
            recall(beginning(month - 1), it -> true);
        }
    }

    /** Takes the papers before a day from an earlier build, if that kept them. */
    private boolean recall(int day, Predicate<String> wanted) {
        int before = days.subList(0, day).stream()
                .mapToInt(it -> it.entries().size())
                .sum();
        Optional<PapersByWord> recalled = day == 0
                ? Optional.empty()
                : kept.find(KIND, months.get(day).toString(), new PapersFormat(before, wanted), inputs.get(day - 1));
        recalled.ifPresent(it -> {
            papers = it;
            count = day;
        });
        return recalled.isPresent();
    }

    /** All words of the papers from a day on, and maybe further ones. */
    private Set<String> wordsFrom(int day) {
        Set<String> words = new HashSet<>();
        days.subList(day, days.size()).stream()
                .flatMap(it -> it.first().stream())
                .map(PaperWords::vocabulary)
                .distinct()
                .forEach(it -> {
                    for (int number = 0; number < it.size(); number++) {
                        words.add(it.word(number));
                    }
                });
        return words;
    }
}
