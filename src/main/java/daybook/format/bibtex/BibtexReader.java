package daybook.format.bibtex;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;
import daybook.unicode.Unicode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the entries of a BibTeX file (http://mirrors.ctan.org/biblio/bibtex/base/btxdoc.pdf). Each is read within the
 * bounds that the next one sets, so that a broken one costs no other.
 */
final class BibtexReader {
    /** An entry begins on a line of its own, or right behind the one before it. */
    static final Pattern START =
            Pattern.compile("(?m)(?:^|(?<=[})]))[ \\t]*@[ \\t]*(?<type>[A-Za-z]+)[ \\t]*(?<open>[{(])");

    /** Abbreviations made of abbreviations grow without bounds; abstracts and lists of authors stay far below. */
    private static final int LONGEST_VALUE = 1_000_000;

    private static final Pattern KEY = Pattern.compile("\\s*(?<value>[^\\s,{}=\"]*)\\s*");
    private static final Pattern NAME = Pattern.compile("\\s*(?<value>[^\\s=,{}()#\"%]+)\\s*=\\s*");
    private static final Pattern NUMBER_OR_MACRO = Pattern.compile("[^\\s=,{}()#\"%]+");
    private static final Pattern JOIN = Pattern.compile("\\s*#\\s*");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern BLANKS = Pattern.compile("\\s*");

    private final SourceFile file;
    private final Diagnostics diagnostics;
    private final Map<String, String> macros = new HashMap<>();
    private final Matcher matcher;

    private int position;
    private int end;

    private BibtexReader(SourceFile file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
        this.matcher = BLANKS.matcher(file.text());
    }

    /** The entries in their order; what is broken is reported at its place. */
    static List<BibtexEntry> read(SourceFile file, Diagnostics diagnostics) {
        BibtexReader reader = new BibtexReader(file, diagnostics);
        List<BibtexEntry> entries = new ArrayList<>();
        Matcher starts = START.matcher(file.text());
        boolean found = starts.find();
        while (found) {
            MatchResult start = starts.toMatchResult();
            found = starts.find();
            reader.position = start.end();
            reader.end = found ? starts.start() : file.text().length();
            reader.entry(start).ifPresent(entries::add);
        }
        return entries;
    }

    /** What could not be read, and where; it ends the entry. */
    private static final class BrokenException extends Exception {
        private static final long serialVersionUID = 1;

        private final int offset;

        BrokenException(int offset, String message) {
            super(message);
            this.offset = offset;
        }
    }

    private Optional<BibtexEntry> entry(MatchResult start) {
        String type = Unicode.lowerCase(start.group(1));
        if (type.equals("comment") || type.equals("preamble")) {
            return Optional.empty();
        }
        int sign = file.text().indexOf('@', start.start());
        Location location = file.at(sign, start.end() - sign);
        String close = start.group(2).equals("{") ? "}" : ")";
        try {
            if (type.equals("string")) {
                macros.putAll(fields(close));
                return Optional.empty();
            }
            String key = take(KEY).orElse("");
            boolean empty = take(COMMA).isEmpty();
            Map<String, String> fields = empty ? Map.of() : fields(close);
            if (empty) {
                close(close);
            }
            return Optional.of(new BibtexEntry(key, location, fields));
        } catch (BrokenException broken) {
            diagnostics.error(
                    file.at(broken.offset, 1),
                    broken.getMessage() + " in the entry that begins on line " + location.line(),
                    "the entry is left out");
            return Optional.empty();
        }
    }

    /** Fields up to the entry's end; of two with the same name the first counts. */
    private Map<String, String> fields(String close) throws BrokenException {
        Map<String, String> fields = new HashMap<>();
        take(BLANKS);
        while (!file.text().startsWith(close, position) || position >= end) {
            String name = take(NAME).orElseThrow(() -> new BrokenException(position, "expected 'name = value'"));
            fields.putIfAbsent(Unicode.lowerCase(name), value());
            if (take(COMMA).isEmpty()) {
                break;
            }
        }
        close(close);
        return fields;
    }

    private void close(String close) throws BrokenException {
        take(BLANKS);
        if (position >= end || !file.text().startsWith(close, position)) {
            throw new BrokenException(position, "expected a comma or '" + close + "'");
        }
    }

    /** Texts, numbers and abbreviations, joined by number signs. */
    private String value() throws BrokenException {
        int start = position;
        StringBuilder value = new StringBuilder();
        do {
            value.append(part());
            if (value.length() > LONGEST_VALUE) {
                throw new BrokenException(start, "this value is longer than " + LONGEST_VALUE + " characters");
            }
        } while (take(JOIN).isPresent());
        return value.toString();
    }

    private String part() throws BrokenException {
        if (position < end && file.text().charAt(position) == '{') {
            return delimited('}');
        }
        if (position < end && file.text().charAt(position) == '"') {
            return delimited('"');
        }
        String word = take(NUMBER_OR_MACRO).orElseThrow(() -> new BrokenException(position, "expected a value"));
        return macros.getOrDefault(Unicode.lowerCase(word), word);
    }

    /** The text up to a delimiter that stands outside of all braces within it. */
    private String delimited(char delimiter) throws BrokenException {
        int start = position + 1;
        int depth = 0;
        for (int offset = start; offset < end; offset++) {
            char character = file.text().charAt(offset);
            if (character == delimiter && depth == 0) {
                position = offset + 1;
                return file.text().substring(start, offset);
            }
            depth += character == '{' ? 1 : character == '}' ? -1 : 0;
        }
        throw new BrokenException(position, "this value has no end");
    }

    /** Moves behind what matches at the position, and returns its value. */
    private Optional<String> take(Pattern pattern) {
        matcher.usePattern(pattern).region(position, end);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        position = matcher.end();
        return Optional.of(matcher.groupCount() > 0 ? matcher.group("value") : matcher.group());
    }
}
