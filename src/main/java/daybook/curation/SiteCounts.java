package daybook.curation;

import daybook.catalog.Entry;
import daybook.catalog.Topic;
import daybook.input.SiteInput;
import daybook.json.JsonObject;
import daybook.note.Note;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * How much a site has of everything.
 *
 * @param days the number of days with a page
 * @param first the oldest of them; empty if there is none
 * @param last the newest of them; empty if there is none
 * @param picks the papers that notes recommend to readers
 * @param hidden the notes that readers do not see yet
 * @param topics the number of curated ones
 * @param months the entries of the newest months with entries, oldest first
 * @param subjects the entries of the largest subjects, largest first
 */
public record SiteCounts(
        int days,
        Optional<LocalDate> first,
        Optional<LocalDate> last,
        int entries,
        long withdrawn,
        int notes,
        long picks,
        long hidden,
        long topics,
        List<NamedCount> months,
        List<NamedCount> subjects) {
    private static final int SUBJECTS = 10;
    private static final int MONTHS = 12;

    public SiteCounts {
        months = List.copyOf(months);
        subjects = List.copyOf(subjects);
    }

    /** The number of entries of something. */
    public record NamedCount(String name, int entries) {
        private JsonObject json(String key) {
            return new JsonObject().with(key, name).with("entries", entries);
        }
    }

    /** Counts what a site has on a day, which decides which notes are shown. */
    public static SiteCounts of(SiteInput site, LocalDate today) {
        Collection<Entry> entries = site.catalog().entries().values();
        SortedMap<LocalDate, ?> days = site.catalog().days();
        List<Note> notes = site.notes();
        return new SiteCounts(
                days.size(),
                days.isEmpty() ? Optional.empty() : Optional.of(days.firstKey()),
                days.isEmpty() ? Optional.empty() : Optional.of(days.lastKey()),
                entries.size(),
                entries.stream().filter(Entry::isWithdrawn).count(),
                notes.size(),
                site.marks().entrySet().stream()
                        .filter(it ->
                                it.getValue().pick() && site.catalog().entries().containsKey(it.getKey()))
                        .count(),
                notes.stream().filter(it -> !it.isShown(today)).count(),
                site.topics().stream().filter(Topic::isCurated).count(),
                months(entries),
                site.catalog().bySubject().entrySet().stream()
                        .map(it -> new NamedCount(it.getKey(), it.getValue().size()))
                        .sorted(Comparator.comparing((NamedCount it) -> -it.entries)
                                .thenComparing(NamedCount::name))
                        .limit(SUBJECTS)
                        .toList());
    }

    private static List<NamedCount> months(Collection<Entry> entries) {
        SortedMap<YearMonth, Integer> months = EntriesByMonth.of(entries);
        return months.entrySet().stream()
                .skip(Math.max(0, months.size() - MONTHS))
                .map(it -> new NamedCount(it.getKey().toString(), it.getValue()))
                .toList();
    }

    /** A line for each count. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line(
                "days",
                days + first.map(it -> ", " + it + " to " + last.orElse(it)).orElse("")));
        lines.add(line("entries", entries));
        lines.add(line("withdrawn", withdrawn));
        lines.add(line("notes", notes));
        lines.add(line("picks", picks));
        lines.add(line("not shown yet", hidden));
        lines.add(line("topics", topics));
        lines.add("");
        lines.add("entries by month");
        months.forEach(it -> lines.add(line("  " + it.name, it.entries)));
        lines.add("");
        lines.add("entries by subject");
        subjects.forEach(it -> lines.add(line("  " + it.name, it.entries)));
        return lines;
    }

    private static String line(String name, Object value) {
        return name + " ".repeat(Math.max(1, 16 - name.length())) + value;
    }

    /** The same as JSON. */
    public JsonObject json() {
        return new JsonObject()
                .with("days", days)
                .with("first", first.map(LocalDate::toString))
                .with("last", last.map(LocalDate::toString))
                .with("entries", entries)
                .with("withdrawn", withdrawn)
                .with("notes", notes)
                .with("picks", picks)
                .with("notShownYet", hidden)
                .with("topics", topics)
                .withAll("months", months.stream().map(it -> it.json("month")).toList())
                .withAll(
                        "subjects",
                        subjects.stream().map(it -> it.json("subject")).toList());
    }
}
