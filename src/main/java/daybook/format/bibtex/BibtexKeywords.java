package daybook.format.bibtex;

import daybook.format.TextNormalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parts the keywords of an entry, which commas and semicolons separate. */
final class BibtexKeywords {
    /** In commas; no name of a category has more. */
    private static final int MOST_COMMAS = 3;

    private BibtexKeywords() {}

    /**
     * The keywords. A comma within braces belongs to one, and so do those in the name of a category, which becomes the
     * category's code.
     *
     * @param field as written but for its outer braces
     */
    static List<String> of(String field) {
        List<String> parts = parts(field);
        List<String> keywords = new ArrayList<>();
        int next = 0;
        while (next < parts.size()) {
            Optional<String> category = Optional.empty();
            int end = Math.min(parts.size(), next + MOST_COMMAS + 1) + 1;
            while (category.isEmpty() && --end > next) {
                category = BibtexEprint.categoryNamed(String.join(", ", parts.subList(next, end)));
            }
            keywords.add(category.orElse(parts.get(next)));
            next = Math.max(next + 1, end);
        }
        return keywords;
    }

    private static List<String> parts(String field) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int offset = 0; offset <= field.length(); offset++) {
            char character = offset < field.length() ? field.charAt(offset) : ',';
            depth += character == '{' ? 1 : character == '}' ? -1 : 0;
            boolean isEnd = character == ',' || character == ';';
            if (offset == field.length() || (isEnd && depth <= 0)) {
                TextNormalizer.line(BibtexText.toUnicode(field.substring(start, offset)))
                        .ifPresent(parts::add);
                start = offset + 1;
            }
        }
        return parts;
    }
}
