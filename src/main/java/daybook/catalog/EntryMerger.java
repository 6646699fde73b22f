package daybook.catalog;

import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.Authors;
import daybook.listing.EntryId;
import daybook.listing.FullTextLinks;
import daybook.listing.Listing;
import daybook.listing.PaperDetails;
import daybook.listing.PaperDetails.Brief;
import daybook.listing.PaperDetails.Rest;
import daybook.source.SourceRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** Makes one entry of all announcements of a paper, the same one in whatever order they come. */
final class EntryMerger {
    /** An announcement and when and where it was made. */
    record Announced(Appearance appearance, Announcement announcement) {}

    /**
     * From the oldest to the newest. The day leads: not every source states versions, and what it announces later is
     * newer all the same. Two announcements that tie in all else are ordered by their text, so that the order of files
     * never matters.
     */
    private static final Comparator<Announced> AGE = Comparator.<Announced, LocalDate>comparing(
                    it -> it.appearance.day())
            .thenComparingInt(it -> it.announcement.version().orElse(0))
            .thenComparing(Announced::appearance)
            .thenComparing(it -> it.announcement.toString());

    private final List<Announced> oldestFirst;
    private final List<Announced> newestFirst;

    /**
     * All that is said of the paper: by its own source, then by other listings, such as a feed that mentions it, of
     * both the newest first, then by those without days, the surest first.
     */
    private final List<Announcement> surestFirst;

    private EntryMerger(EntryId id, List<Announced> announcements, List<Announcement> undated) {
        this.oldestFirst = new ArrayList<>(announcements);
        oldestFirst.sort(AGE);
        this.newestFirst = new ArrayList<>(oldestFirst);
        Collections.reverse(newestFirst);
        this.surestFirst = new ArrayList<>();
        List<Announcement> ofOthers = new ArrayList<>();
        for (Announced it : newestFirst) {
            (isOfItsSource(it.appearance, id) ? surestFirst : ofOthers).add(it.announcement);
        }
        surestFirst.addAll(ofOthers);
        surestFirst.addAll(undated);
    }

    /**
     * Merges what is said of the same paper; at least one announcement or list has it.
     *
     * @param announcements those of a day
     * @param metadata what was found out about it
     * @param listed what lists without days say of it
     */
    static Entry merge(
            EntryId id, List<Announced> announcements, List<Announcement> metadata, List<Announcement> listed) {
        List<Announcement> undated = new ArrayList<>(metadata);
        undated.addAll(listed);
        return new EntryMerger(id, announcements, undated).entry(id);
    }

    private static boolean isOfItsSource(Appearance appearance, EntryId id) {
        String category = appearance.category();
        return category.equals(Listing.ADDED)
                || id.source().filter(it -> it.isCategory(category)).isPresent();
    }

    private Entry entry(EntryId id) {
        PaperDetails details = details(id);
        return new Entry(
                id,
                details,
                first(new PaperText(details.brief().title(), details)),
                history(),
                Timeline.of(id, oldestFirst));
    }

    private PaperDetails details(EntryId id) {
        PaperDetails surest = surestFirst.get(0).details();
        List<String> subjects = subjects(id);
        // Most papers are announced once, or in the same words: nothing of them has to be read.
        if (surestFirst.stream().allMatch(it -> it.details().isSameBesideSubjects(surest))) {
            return surest.with(subjects);
        }
        return new PaperDetails(
                new Brief(
                        surest.brief().title(),
                        subjects,
                        newest(Announcement::comments),
                        newest(Announcement::journalReference)),
                new Rest(
                        authors(),
                        newest(Announcement::abstractText),
                        newest(Announcement::doi),
                        newest(Announcement::reportNumber),
                        new FullTextLinks(
                                newest(it -> it.links().page()),
                                newest(it -> it.links().pdf()),
                                newest(it -> it.links().html()),
                                surestFirst.stream()
                                        .flatMap(it -> it.links().others().stream())
                                        .toList()),
                        newest(Announcement::published)));
    }

    /** The first title and abstract; empty when they are the newest ones too, or no listing of a day has the paper. */
    private Optional<PaperText> first(PaperText newest) {
        if (oldestFirst.isEmpty()) {
            return Optional.empty();
        }
        PaperDetails oldest = oldestFirst.get(0).announcement.details();
        PaperDetails withAbstract = oldestFirst.stream()
                .map(it -> it.announcement.details())
                .filter(PaperDetails::hasAbstract)
                .findFirst()
                .orElse(oldest);
        return Optional.of(new PaperText(oldest.brief().title(), withAbstract)).filter(it -> !it.equals(newest));
    }

    private <T> Optional<T> newest(Function<Announcement, Optional<T>> field) {
        return first(surestFirst, field);
    }

    private static <A, T> Optional<T> first(List<A> items, Function<A, Optional<T>> field) {
        for (A item : items) {
            Optional<T> value = field.apply(item);
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    /** A whole list before one that was cut, a longer before a shorter, then the newest. */
    private Optional<Authors> authors() {
        List<Authors> known = new ArrayList<>();
        surestFirst.forEach(it -> it.authors().ifPresent(known::add));
        known.sort(Comparator.comparing(Authors::truncated)
                .thenComparing(Comparator.<Authors>comparingInt(it -> it.names().size())
                        .reversed()));
        return known.stream().findFirst();
    }

    /**
     * The newest list leads, with the primary subject first; subjects that only others name follow, and behind those of
     * the paper's source what others call them, such as the headings of a list. Classes of other schemes (MSC, ACM)
     * that a source names among its categories are left out.
     */
    private List<String> subjects(EntryId id) {
        Set<String> subjects = new LinkedHashSet<>();
        Optional<SourceRules> source = id.source();
        for (Announcement announcement : surestFirst) {
            for (String subject : announcement.subjects()) {
                if (source.isEmpty() || source.get().isCategory(subject)) {
                    subjects.add(subject);
                }
            }
        }
        SortedSet<String> categories = new TreeSet<>();
        for (Announced announced : newestFirst) {
            String category = announced.appearance.category();
            if (source.isPresent() && !source.get().isCategory(category)) {
                subjects.addAll(announced.announcement.subjects());
            }
            categories.add(category);
        }
        surestFirst.subList(newestFirst.size(), surestFirst.size()).forEach(it -> subjects.addAll(it.subjects()));
        categories.remove(Listing.ADDED);
        subjects.addAll(categories);
        return List.copyOf(subjects);
    }

    /** Each announcement once, though several captures of a listing may hold it. */
    private List<Appearance> history() {
        if (newestFirst.size() == 1) {
            return List.of(newestFirst.get(0).appearance);
        }
        record Occasion(LocalDate day, AnnouncementKind kind, String category) {}
        Map<Occasion, Appearance> history = new HashMap<>();
        for (Announced announced : newestFirst) {
            Appearance it = announced.appearance;
            history.merge(new Occasion(it.day(), it.kind(), it.category()), it, Appearance::united);
        }
        List<Appearance> oldest = new ArrayList<>(history.values());
        Collections.sort(oldest);
        return oldest;
    }
}
