package daybook.format;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a work was published, in the parts in which its source says it.
 *
 * @param title of the journal, the proceedings or the book
 * @param volume empty when unknown
 * @param issue empty when unknown
 * @param pages a range, the first page, or the number of an article; empty when unknown
 * @param year of publication; empty when unknown
 */
public record Venue(
        String title, Optional<String> volume, Optional<String> issue, Optional<String> pages, Optional<String> year) {
    /** Others, such as the name of a special issue, are none that a citation has. */
    private static final Pattern ISSUE = Pattern.compile("(?:[A-Za-z]{1,6}\\.?\\s?)?\\d{1,5}(?:[-–/]\\d{1,5})?");

    private static final Pattern RANGE = Pattern.compile("\\S\\s*[-–]\\s*\\S");

    /**
     * As journals write it, such as {@code Physical Review Letters 116(6), 061102 (2016)}, with what is known of it.
     */
    public String reference() {
        StringBuilder reference = new StringBuilder(title);
        volume.ifPresent(it -> reference.append(' ').append(it));
        issue.filter(it -> volume.isPresent() && ISSUE.matcher(it).matches())
                .ifPresent(it -> reference.append('(').append(it).append(')'));
        pages.ifPresent(it -> reference.append(", ").append(pageWord(it)).append(it));
        year.ifPresent(it -> reference.append(" (").append(it).append(')'));
        return reference.toString();
    }

    /** Without a volume before them pages are not known as such unless they are called so. */
    private String pageWord(String pages) {
        return volume.isPresent() ? "" : RANGE.matcher(pages).find() ? "pp. " : "p. ";
    }
}
