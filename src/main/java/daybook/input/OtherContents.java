package daybook.input;

import daybook.diagnostic.SourceFile;
import daybook.format.XmlHead;
import daybook.listing.IdentifierParser;
import daybook.unicode.Unicode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people take for listings that are none, and what to do with it. */
final class OtherContents {
    private static final Pattern MARKDOWN = Pattern.compile("(?i)\\.(?:md|markdown|mdown|mkd)$");
    private static final Pattern ARRAY_OF_OBJECTS = Pattern.compile("\\A\\s*+\\[\\s*+\\{");

    /** Enough lines to know what the others are. */
    private static final int FIRST_LINES = 100;

    private OtherContents() {}

    /** What to do with a file that no format recognises; empty for one that means nothing to us. */
    static Optional<String> advice(SourceFile file) {
        if (XmlHead.of(file)
                .filter(it -> Unicode.lowerCase(it.root()).equals("opml"))
                .isPresent()) {
            return Optional.of("it is a list of feeds: move it to content, and name it under sources, as in"
                    + " opml:content/feeds.opml");
        }
        if (isOfIdentifiers(file)) {
            return Optional.of("it names papers: run daybook add - < " + file.name() + ", and remove it");
        }
        if (MARKDOWN.matcher(file.name()).find()) {
            return Optional.of("no item of this list has a link; write each as - [title](https://…)");
        }
        return ARRAY_OF_OBJECTS.matcher(file.text()).lookingAt()
                ? Optional.of("an item of CSL-JSON needs a type, as in \"type\": \"article\"")
                : Optional.empty();
    }

    private static boolean isOfIdentifiers(SourceFile file) {
        List<String> lines = file.text()
                .lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .limit(FIRST_LINES)
                .toList();
        return lines.stream().allMatch(it -> IdentifierParser.ofAny(it).isPresent());
    }
}
