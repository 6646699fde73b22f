package daybook.format.links;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What the columns of a table hold, by their heads and by what stands below these. */
record TableColumns(Map<ColumnRole, Integer> columns) {
    /** What a column holds; any other one is a remark, or has links. */
    enum ColumnRole {
        TITLE,
        AUTHORS,
        DATE,
        VENUE,
        ABSTRACT
    }

    private static final Map<ColumnRole, Set<String>> HEADS = new EnumMap<>(
            Map.of(
                    ColumnRole.AUTHORS, words("author, authors, first author, author(s, 作者"),
                    ColumnRole.DATE,
                            words("date, publish date, published, publication date, year, time, month, 日期, 年份, 时间"),
                    ColumnRole.VENUE,
                            words(
                                    "venue, conference, journal, publication, pub, pub., published in, publisher, where, 会议, 期刊"),
                    ColumnRole.ABSTRACT,
                            words(
                                    "abstract, summary, description, tl;dr, tldr, notes, note, comment, comments, keywords, 简介, 摘要")));

    /** The surest first. */
    private static final List<String> TITLE_HEADS = Arrays.asList(
            "title",
            "paper title",
            "paper name",
            "标题",
            "题目",
            "论文标题",
            "paper",
            "papers",
            "name",
            "论文",
            "名字",
            "名称",
            "article",
            "work",
            "method",
            "model",
            "project",
            "resource",
            "book",
            "tool",
            "dataset");

    TableColumns {
        columns = Map.copyOf(columns);
    }

    private static Set<String> words(String list) {
        return Set.of(list.split(", "));
    }

    /**
     * The columns of a table.
     *
     * @param head the cells of its head; empty when it has none
     * @param rows the others
     */
    static TableColumns of(List<ItemText> head, List<List<ItemText>> rows) {
        List<String> heads =
                head.stream().map(it -> LinkLabels.plain(it.text())).toList();
        Map<ColumnRole, Integer> columns = new EnumMap<>(ColumnRole.class);
        HEADS.forEach((role, words) -> IntStream.range(0, heads.size())
                .filter(it -> words.contains(heads.get(it)))
                .findFirst()
                .ifPresent(it -> columns.put(role, it)));
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        List<Integer> candidates = new ArrayList<>();
        TITLE_HEADS.forEach(name -> IntStream.range(0, heads.size())
                .filter(it -> heads.get(it).equals(name))
                .forEach(candidates::add));
        candidates.stream()
                .filter(it -> 2 * named(rows, it) >= rows.size())
                .findFirst()
                .or(() -> widest(rows, width, columns))
                .ifPresent(it -> columns.put(ColumnRole.TITLE, it));
        return new TableColumns(columns);
    }

    /** Where a role's column stands, counted from 0. */
    Optional<Integer> of(ColumnRole role) {
        return Optional.ofNullable(columns.get(role));
    }

    /** The column with the most names, of several the one with the longest. */
    private static Optional<Integer> widest(List<List<ItemText>> rows, int width, Map<ColumnRole, Integer> taken) {
        return IntStream.range(0, width)
                .boxed()
                .filter(it -> !taken.containsValue(it) && named(rows, it) > 0)
                .max((a, b) -> Long.compare(linkedLength(rows, a), linkedLength(rows, b)));
    }

    /** In how many rows a cell has a text that may be a title. */
    private static long named(List<List<ItemText>> rows, int column) {
        return rows.stream()
                .filter(it -> it.size() > column)
                .map(it -> it.get(column))
                .filter(it ->
                        ItemTitle.of(it, LeadingTags.of(it).end()).isPresent() && !LinkLabels.isGeneric(it.text()))
                .count();
    }

    private static long linkedLength(List<List<ItemText>> rows, int column) {
        return rows.stream()
                .filter(it -> it.size() > column)
                .map(it -> it.get(column))
                .mapToLong(it -> Math.min(it.text().length(), 200)
                        + (it.links().stream().anyMatch(link -> LinkLabels.isName(it.textOf(link))) ? 1_000 : 0))
                .sum();
    }
}
