package daybook.format.links;

import daybook.format.TextNormalizer;
import daybook.format.links.ItemReader.ItemPlace;
import daybook.format.links.ItemReader.ItemReading;
import daybook.format.links.TableColumns.ColumnRole;
import daybook.listing.Authors;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes an item of a row of a table. */
final class TableReader {
    private final TableColumns columns;
    private final List<ItemText> head;

    private TableReader(TableColumns columns, List<ItemText> head) {
        this.columns = columns;
        this.head = head;
    }

    /** Reads the rows of a table one by one. */
    static TableReader of(List<ItemText> head, List<List<ItemText>> rows) {
        return new TableReader(TableColumns.of(head, rows), head);
    }

    /** The item of a row; nothing of a row without links. */
    ItemReading read(List<ItemText> row, ItemPlace place) {
        Optional<ItemText> title = cell(row, ColumnRole.TITLE);
        List<ItemText> others = IntStream.range(0, row.size())
                .filter(it -> !columns.columns().containsValue(it)
                        && !row.get(it).links().isEmpty())
                .mapToObj(it -> labelled(row.get(it), it))
                .toList();
        List<ItemText> details = Stream.concat(others.stream(), cell(row, ColumnRole.ABSTRACT).stream())
                .toList();
        if (title.isEmpty()) {
            return ItemReading.NOTHING;
        }
        LeadingTags tags = LeadingTags.of(title.get());
        Optional<LocalDate> day = cell(row, ColumnRole.DATE).flatMap(it -> ListDates.day(it.text()));
        ItemReading reading = ItemReader.read(
                title.get(),
                ItemTitle.ofCell(title.get(), tags.end()),
                tags,
                details,
                new ItemPlace(place.headings(), day.or(place::day), place.line()));
        return new ItemReading(reading.item().map(it -> with(it, row, day.isPresent())), reading.wrongAddress());
    }

    private Optional<ItemText> cell(List<ItemText> row, ColumnRole role) {
        return columns.of(role).filter(it -> it < row.size()).map(row::get);
    }

    /** A cell with the head of its column before it, which says what its links are. */
    private ItemText labelled(ItemText cell, int column) {
        return column < head.size() ? cell.behind(head.get(column).text().strip() + ": ") : cell;
    }

    private ListedItem with(ListedItem item, List<ItemText> row, boolean dated) {
        Optional<Authors> authors = cell(row, ColumnRole.AUTHORS).flatMap(it -> AuthorNames.ofColumn(it.text()));
        List<String> comments = new ArrayList<>(item.comments());
        Stream.of(ColumnRole.VENUE, ColumnRole.DATE)
                .filter(it -> it == ColumnRole.VENUE || !dated)
                .flatMap(it -> cell(row, it).stream())
                .flatMap(it -> TextNormalizer.line(it.text()).stream())
                .forEach(comments::add);
        return new ListedItem(
                item.title(),
                item.id(),
                item.links(),
                authors.or(item::authors),
                comments,
                item.description(),
                item.headings(),
                item.day(),
                item.line());
    }
}
