package daybook.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adds to the settings without changing a character of what is there. */
public final class SettingsEdit {
    private static final Pattern TOPICS = Pattern.compile("topics:\\s*(?:#.*)?");
    /** What does not end a list: blanks, an item, a comment. */
    private static final Pattern OF_LIST = Pattern.compile("\\s|$|-\\s|#");

    private static final Pattern ITEM = Pattern.compile("(\\s*)- .*");

    private SettingsEdit() {}

    /**
     * The settings with one more topic, which stands behind all others: of two that find a paper, digests name it under
     * the first.
     *
     * @return empty if the topics are written in a way that has no line for each
     */
    public static Optional<String> withTopic(String settings, String title, String query) {
        List<String> lines = new ArrayList<>(settings.lines().toList());
        int topics = -1;
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index).startsWith("topics:")) {
                topics = index;
            }
        }
        if (topics < 0) {
            lines.add("");
            lines.add("topics:");
            topics = lines.size() - 1;
        } else if (!TOPICS.matcher(lines.get(topics)).matches()) {
            return Optional.empty();
        }
        String indent = lines.subList(topics + 1, lines.size()).stream()
                .map(ITEM::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .map(it -> it.group(1))
                .orElse("  ");
        int place = end(lines, topics + 1);
        for (String line : Drafts.topic(title, query)) {
            lines.add(place++, indent + line);
        }
        String lineEnd = settings.contains("\r\n") ? "\r\n" : "\n";
        return Optional.of(String.join(lineEnd, lines) + lineEnd);
    }

    /** The line below the last one of a list that begins on a line, or could. */
    private static int end(List<String> lines, int start) {
        int end = start;
        for (int index = start;
                index < lines.size() && OF_LIST.matcher(lines.get(index)).lookingAt();
                index++) {
            if (!lines.get(index).isBlank() && !lines.get(index).startsWith("#")) {
                end = index + 1;
            }
        }
        return end;
    }
}
