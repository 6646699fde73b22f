package daybook.model;

import daybook.catalog.Catalog;
import daybook.catalog.Day;
import daybook.note.DigestPeriod;
import daybook.note.Note;
import daybook.note.NoteTarget;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the weeks and months of which a site has a digest: all with a paper or note in them. */
public final class DigestPeriods {
    private DigestPeriods() {}

    /**
     * The periods, oldest first.
     *
     * @param today no note makes a digest of what begins later
     */
    public static SortedSet<DigestPeriod> of(Catalog catalog, List<Note> notes, LocalDate today) {
        SortedSet<LocalDate> days = new TreeSet<>();
        catalog.days().values().stream()
                .filter(it -> !it.items().isEmpty())
                .map(Day::date)
                .forEach(it -> days.add(it));
        SortedSet<DigestPeriod> periods = new TreeSet<>();
        for (Note note : notes) {
            if (note.isShown(today)) {
                Stream.of(note.date().stream(), note.publish().stream(), Note.days(List.of(note), today).stream())
                        .flatMap(it -> it)
                        .filter(it -> !it.isAfter(today))
                        .forEach(it -> days.add(it));
                note.about().forEach(it -> {
                    if (it.target() instanceof NoteTarget.DigestTarget digest
                            && !digest.period().first().isAfter(today)) {
                        periods.add(digest.period());
                    }
                });
            }
        }
        days.stream().map(DigestPeriods::around).forEach(it -> periods.addAll(it));
        return Collections.unmodifiableSortedSet(periods);
    }

    /** The week and the month that a day is in. */
    public static Collection<DigestPeriod> around(LocalDate day) {
        return List.of(DigestPeriod.weekOf(day), DigestPeriod.monthOf(day));
    }
}
