package daybook.listing;

import daybook.unicode.Unicode;
import java.util.List;
import java.util.Optional;

/**
 * The author list of a paper as far as it is known.
 *
 * @param written the names in the paper's order, each on one line, never empty; see {@link WrittenName}
 * @param truncated whether the source is known to have left some out at the end
 */
public record Authors(List<String> written, boolean truncated) {
    public Authors {
        if (written.isEmpty()) {
            throw new IllegalArgumentException("an unknown author list is an absent one");
        }
        written = NameList.of(written);
    }

    /**
     * The list of these names; empty when there are none. Those without a letter or number are marks that are left of a
     * line of authors: arXiv lists a colon behind a collaboration as an author of its own.
     */
    public static Optional<Authors> of(List<String> names, boolean truncated) {
        List<String> persons = names.stream()
                .filter(it -> it.codePoints().anyMatch(Unicode::isLetterOrNumber))
                .map(WrittenName::held)
                .toList();
        return persons.isEmpty() ? Optional.empty() : Optional.of(new Authors(persons, truncated));
    }

    /**
     * The list that has these {@link #lines}.
     *
     * @throws IllegalArgumentException if there is nothing in them
     */
    public static Authors ofLines(String lines, boolean truncated) {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("no names");
        }
        return new Authors(new NameList(lines), truncated);
    }

    /** The names as people read them, in the paper's order. */
    public List<String> names() {
        return new NameList(WrittenName.plain(lines()));
    }

    /** A name as a source writes it that states which words of it belong together; empty when it states nothing. */
    public Optional<String> stated(String name) {
        return lines().indexOf('{') < 0
                ? Optional.empty()
                : written.stream()
                        .filter(it ->
                                it.indexOf('{') >= 0 && WrittenName.plain(it).equals(name))
                        .findFirst();
    }

    /** The written names as one text, each on a line. */
    public String lines() {
        return NameList.of(written).lines();
    }
}
