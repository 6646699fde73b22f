package daybook.page;

import daybook.model.NoteIndex;
import daybook.model.NoteView;
import daybook.page.ListFilter.FilterChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What a list of picks or notes can be narrowed to.
 *
 * @param ratings the least ratings that some have and others do not, the highest first
 * @param tags in alphabetical order
 * @param byTag the same as an index, for readers without JavaScript
 */
public record NoteFilter(List<FilterChoice> ratings, List<FilterChoice> tags, List<TagIndex> byTag) {
    /** A shorter list is seen as a whole. */
    private static final int FEWEST = 5;

    private static final int HIGHEST_RATING = 5;

    /** Where on the page a tag is. */
    public record TagIndex(String tag, List<TaggedItem> items) {}

    /**
     * A paper or note.
     *
     * @param anchor its id on the page
     */
    public record TaggedItem(String anchor, String title) {}

    /** An item of a list with the notes about it, or the one that it is. */
    record NotedItem(String anchor, String title, List<NoteView> notes) {
        static NotedItem of(NoteIndex.IndexedNote note) {
            String title = note.view().title().isEmpty() && !note.about().isEmpty()
                    ? note.about().get(0).title()
                    : note.view().title();
            return new NotedItem(note.view().anchor(), title, List.of(note.view()));
        }

        private int rating() {
            return notes.stream().mapToInt(NoteView::rating).max().orElse(0);
        }

        private List<String> tags() {
            return notes.stream().flatMap(it -> it.tags().stream()).distinct().toList();
        }
    }

    /** The choices of a list, in the order of the page; none if it is short or has neither ratings nor tags. */
    static Optional<NoteFilter> of(List<NotedItem> items) {
        SortedMap<String, List<Integer>> byTag = new TreeMap<>();
        for (int place = 0; place < items.size(); place++) {
            for (String tag : items.get(place).tags()) {
                byTag.computeIfAbsent(tag, it -> new ArrayList<>()).add(place);
            }
        }
        List<FilterChoice> ratings = ratings(items);
        if (items.size() < FEWEST || (byTag.isEmpty() && ratings.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new NoteFilter(
                ratings,
                byTag.entrySet().stream()
                        .map(it -> FilterChoice.of(it.getKey(), it.getKey(), it.getValue()))
                        .toList(),
                byTag.entrySet().stream()
                        .map(it -> new TagIndex(
                                it.getKey(),
                                it.getValue().stream()
                                        .map(items::get)
                                        .map(item -> new TaggedItem(item.anchor, item.title))
                                        .toList()))
                        .toList()));
    }

    private static List<FilterChoice> ratings(List<NotedItem> items) {
        List<FilterChoice> ratings = new ArrayList<>();
        int before = 0;
        for (int least = HIGHEST_RATING; least > 0; least--) {
            List<Integer> places = places(items, least);
            if (places.size() > before && places.size() < items.size()) {
                ratings.add(FilterChoice.of(String.valueOf(least), String.valueOf(least), places));
                before = places.size();
            }
        }
        return List.copyOf(ratings);
    }

    private static List<Integer> places(List<NotedItem> items, int least) {
        return IntStream.range(0, items.size())
                .filter(it -> items.get(it).rating() >= least)
                .boxed()
                .toList();
    }
}
