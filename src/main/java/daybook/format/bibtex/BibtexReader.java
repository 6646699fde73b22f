package daybook.format.bibtex;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;
import daybook.text.TextScanner;
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

    /** No key, name or abbreviation holds one of these. */
    private static final String SIGNS = "=,{}()#\"%";

    private final SourceFile file;
    private final Diagnostics diagnostics;
    private final Map<String, String> macros = new HashMap<>();

    /** Sees the entry that is read. */
    private TextScanner scanner;

    private BibtexReader(SourceFile file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
        this.scanner = new TextScanner(file.text());
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
            reader.scanner = new TextScanner(
                    file.text(),
                    start.end(),
                    found ? starts.start() : file.text().length());
            reader.entry(start).ifPresent(entries::add);
        }
        return entries;
    }

    /** What could not be read, and where; it ends the entry. */
    private static final class BrokenEntryException extends Exception {
        private static final long serialVersionUID = 1;

        private final int offset;

        BrokenEntryException(int offset, String message) {
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
        char close = start.group(2).equals("{") ? '}' : ')';
        try {
            if (type.equals("string")) {
                macros.putAll(fields(close));
                return Optional.empty();
            }
            scanner.whitespace();
            String key = scanner.takeWhile(it -> !Character.isWhitespace(it) && ",{}=\"".indexOf(it) < 0);
            scanner.whitespace();
            boolean empty = !scanner.next(',');
            Map<String, String> fields = empty ? Map.of() : fields(close);
            if (empty) {
                close(close);
            }
            return Optional.of(new BibtexEntry(key, location, fields));
        } catch (BrokenEntryException broken) {
            diagnostics.error(
                    file.at(broken.offset, 1),
                    broken.getMessage() + " in the entry that begins on line " + location.line(),
                    "the entry is left out");
            return Optional.empty();
        }
    }

    /** Fields up to the entry's end; of two with the same name the first counts. */
    private Map<String, String> fields(char close) throws BrokenEntryException {
        Map<String, String> fields = new HashMap<>();
        scanner.whitespace();
        while (scanner.peek() != close) {
            String name = name();
            fields.putIfAbsent(Unicode.lowerCase(name), value());
            if (!scanner.next(',')) {
                break;
            }
            scanner.whitespace();
        }
        close(close);
        return fields;
    }

    private void close(char close) throws BrokenEntryException {
        if (!scanner.next(close)) {
            throw new BrokenEntryException(scanner.position(), "expected a comma or '" + close + "'");
        }
    }

    /** A field's name, and the equals sign behind it. */
    private String name() throws BrokenEntryException {
        int start = scanner.position();
        String name = word();
        scanner.whitespace();
        if (name.isEmpty() || !scanner.next('=')) {
            throw new BrokenEntryException(start, "expected 'name = value'");
        }
        return name;
    }

    /** Texts, numbers and abbreviations, joined by number signs. */
    private String value() throws BrokenEntryException {
        scanner.whitespace();
        int start = scanner.position();
        StringBuilder value = new StringBuilder();
        do {
            scanner.whitespace();
            value.append(part());
            if (value.length() > LONGEST_VALUE) {
                throw new BrokenEntryException(start, "this value is longer than " + LONGEST_VALUE + " characters");
            }
            scanner.whitespace();
        } while (scanner.next('#'));
        return value.toString();
    }

    private String part() throws BrokenEntryException {
        int start = scanner.position();
        if (scanner.next('{')) {
            return delimited(start, '}');
        }
        if (scanner.next('"')) {
            return delimited(start, '"');
        }
        String word = word();
        if (word.isEmpty()) {
            throw new BrokenEntryException(start, "expected a value");
        }
        return macros.getOrDefault(Unicode.lowerCase(word), word);
    }

    private String word() {
        return scanner.takeWhile(it -> !Character.isWhitespace(it) && SIGNS.indexOf(it) < 0);
    }

    /** The text up to a delimiter that stands outside of all braces within it. */
    private String delimited(int opening, char delimiter) throws BrokenEntryException {
        int start = scanner.position();
        for (int depth = 0; scanner.hasNext(); scanner.next()) {
            int character = scanner.peek();
            if (character == delimiter && depth == 0) {
                int end = scanner.position();
                scanner.next();
                return scanner.text(start, end);
            }
            depth += character == '{' ? 1 : character == '}' ? -1 : 0;
        }
        throw new BrokenEntryException(opening, "this value has no end");
    }
}
