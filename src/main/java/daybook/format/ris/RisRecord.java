package daybook.format.ris;

import daybook.diagnostic.SourceFile;
import daybook.format.HtmlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One reference of a file in RIS: the lines between {@code TY} and {@code ER}.
 *
 * @param line where it begins, counted from 1
 * @param fields in the file's order
 */
record RisRecord(int line, List<RisField> fields) {
    /** A tag of two characters, two blanks, a hyphen and a blank; many programs write fewer or more blanks. */
    private static final Pattern FIELD = Pattern.compile("([A-Z][A-Z0-9]) {1,3}-(?: (.*))?");

    RisRecord {
        fields = List.copyOf(fields);
    }

    /** A tag and its value. */
    record RisField(String tag, String value) {}

    /** Whether a line begins a reference. */
    static boolean begins(String line) {
        Matcher field = FIELD.matcher(line.stripLeading());
        return field.matches() && field.group(1).equals("TY");
    }

    /**
     * All references of a file. What stands outside of them is a comment, one without an end ends where the next
     * begins, and a line without a tag continues the value above it.
     */
    static List<RisRecord> all(SourceFile file) {
        List<RisRecord> records = new ArrayList<>();
        RecordBuilder record = new RecordBuilder(0);
        for (int number = 1; number <= file.lineCount(); number++) {
            String line = file.line(number).strip();
            Matcher field = FIELD.matcher(line);
            String tag = field.matches() ? field.group(1) : "";
            if (tag.equals("TY") || tag.equals("ER")) {
                record.build().ifPresent(records::add);
                record = new RecordBuilder(tag.equals("TY") ? number : 0);
            } else if (!tag.isEmpty()) {
                record.begin(tag, field.group(2) == null ? "" : field.group(2));
            } else if (!line.isEmpty()) {
                record.continueWith(line);
            }
        }
        record.build().ifPresent(records::add);
        return records;
    }

    /** Gathers the fields of a reference line by line; line 0 stands for what is outside of any. */
    private static final class RecordBuilder {
        private final int line;
        private final List<RisField> fields = new ArrayList<>();
        private final StringBuilder value = new StringBuilder();
        private String tag = "";

        RecordBuilder(int line) {
            this.line = line;
        }

        void begin(String nextTag, String beginning) {
            end();
            tag = nextTag;
            value.append(beginning);
        }

        void continueWith(String text) {
            value.append('\n').append(text);
        }

        private void end() {
            if (!tag.isEmpty()) {
                fields.add(new RisField(tag, value.toString()));
            }
            value.setLength(0);
        }

        Optional<RisRecord> build() {
            end();
            return line == 0 ? Optional.empty() : Optional.of(new RisRecord(line, fields));
        }
    }

    /** The values of some tags that are not blank, those of the first tag first. */
    Stream<String> values(String... tags) {
        return Stream.of(tags)
                .flatMap(tag -> fields.stream().filter(it -> it.tag().equals(tag)))
                .map(RisField::value)
                .filter(it -> !it.isBlank());
    }

    /** The first of these as one line of plain text. */
    Optional<String> line(String... tags) {
        return values(tags).flatMap(it -> HtmlText.line(it).stream()).findFirst();
    }
}
