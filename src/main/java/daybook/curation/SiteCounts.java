package daybook.curation;

import daybook.catalog.Entry;
import daybook.catalog.Topic;
import daybook.input.SiteInput;
import daybook.note.Note;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How much a site has of everything, in lines. */
public final class SiteCounts {
    private static final int SUBJECTS = 10;
    private static final int MONTHS = 12;

    private SiteCounts() {}

    /** A line for each count. */
    public static List<String> lines(SiteInput site, LocalDate today) {
        Collection<Entry> entries = site.catalog().entries().values();
        SortedMap<LocalDate, ?> days = site.catalog().days();
        List<Note> notes = site.notes();
        List<String> lines = new ArrayList<>();
        lines.add(line("days", days.size() + (days.isEmpty() ? "" : ", " + days.firstKey() + " to " + days.lastKey())));
        lines.add(line("entries", String.valueOf(entries.size())));
        lines.add(line(
                "withdrawn",
                String.valueOf(entries.stream().filter(Entry::isWithdrawn).count())));
        lines.add(line("notes", String.valueOf(notes.size())));
        lines.add(line("picks", String.valueOf(notes.stream().filter(Note::pick).count())));
        lines.add(line(
                "not shown yet",
                String.valueOf(notes.stream().filter(it -> !it.isShown(today)).count())));
        lines.add(line(
                "topics",
                String.valueOf(site.topics().stream().filter(Topic::isCurated).count())));
        SortedMap<YearMonth, Integer> months = new TreeMap<>();
        entries.stream()
                .flatMap(it -> it.firstDay().stream())
                .forEach(it -> months.merge(YearMonth.from(it), 1, Integer::sum));
        lines.add("");
        lines.add("entries by month");
        months.entrySet().stream()
                .skip(Math.max(0, months.size() - MONTHS))
                .forEach(it -> lines.add(line("  " + it.getKey(), String.valueOf(it.getValue()))));
        lines.add("");
        lines.add("entries by subject");
        site.catalog().bySubject().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<Entry>> it) ->
                                -it.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .limit(SUBJECTS)
                .forEach(it -> lines.add(
                        line("  " + it.getKey(), String.valueOf(it.getValue().size()))));
        return lines;
    }

    private static String line(String name, String value) {
        return name + " ".repeat(Math.max(1, 16 - name.length())) + value;
    }
}
