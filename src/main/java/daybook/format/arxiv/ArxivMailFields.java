package daybook.format.arxiv;

import daybook.format.EnglishDate;
import daybook.format.TextNormalizer;
import daybook.tex.TexAccents;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The labelled lines of one paper in a listing e-mail, such as {@code Title: …}.
 *
 * @param lines each with the lines that continue it
 */
record ArxivMailFields(List<String> lines) {
    private static final Pattern LABEL = Pattern.compile("(?<label>[A-Za-z][A-Za-z-]*+):(?<text>.*)");

    private static final Pattern DATE =
            Pattern.compile("Date(?: \\(revised(?: v(?<version>\\d{1,4}))?\\))?:(?<text>.*)");

    /** The last two are older than versions, and name what was replaced. */
    private static final Pattern REPLACED =
            Pattern.compile("(?i)(?:replaced with revised version|figures added|part added)(?!\\w)(?<text>.*)");

    ArxivMailFields {
        lines = List.copyOf(lines);
    }

    /** Joins lines; one that continues another is indented, or at least has no label. */
    static ArxivMailFields of(List<String> written) {
        List<StringBuilder> lines = new ArrayList<>();
        boolean open = false;
        for (String line : written) {
            boolean starts = LABEL.matcher(line).matches()
                    || DATE.matcher(line).matches()
                    || REPLACED.matcher(line).matches();
            if (open && !starts && !line.isBlank()) {
                lines.get(lines.size() - 1).append(' ').append(line.strip());
            } else {
                lines.add(new StringBuilder(line));
            }
            open = !line.isBlank();
        }
        return new ArxivMailFields(lines.stream().map(StringBuilder::toString).toList());
    }

    /** What stands behind a label, with accents in Unicode. */
    Optional<String> text(String label) {
        return lines.stream()
                .map(LABEL::matcher)
                .filter(line -> line.matches() && line.group("label").equals(label))
                .flatMap(line -> TextNormalizer.line(line.group("text")).stream())
                .map(TexAccents::toUnicode)
                .findFirst();
    }

    /** Whether the paper is listed because a new version of it came. */
    boolean replaced() {
        return lines.stream().anyMatch(line -> REPLACED.matcher(line).matches());
    }

    /** When the newest version came to arXiv, in GMT. */
    Optional<LocalDateTime> submitted() {
        return lines.stream()
                .flatMap(line -> date(line, DATE).or(() -> date(line, REPLACED)).stream())
                .reduce((older, newer) -> newer);
    }

    private static Optional<LocalDateTime> date(String line, Pattern pattern) {
        Matcher matcher = pattern.matcher(line);
        return matcher.matches() ? EnglishDate.time(matcher.group("text")) : Optional.empty();
    }

    /** The newest version, when a line with its date gives its number. */
    OptionalInt version() {
        return lines.stream()
                .map(DATE::matcher)
                .filter(line -> line.matches() && line.group("version") != null)
                .mapToInt(line -> Integer.parseInt(line.group("version")))
                .max();
    }
}
