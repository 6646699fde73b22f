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
 * bounds that the next one sets, so that a broken one costs no other. What other programs repair is repaired and is a
 * warning; whatever stands outside of entries is a comment.
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
        boolean abbreviations = type.equals("string");
        Map<String, String> fields = new HashMap<>();
        String key = abbreviations ? "" : key(location);
        try {
            fields(fields, close);
        } catch (BrokenEntryException broken) {
            diagnostics.warning(
                    file.at(broken.offset, 1),
                    broken.getMessage() + " in the entry that begins on line " + location.line(),
                    "what stands before it is read");
        }
        if (abbreviations) {
            macros.putAll(fields);
            return Optional.empty();
        }
        return Optional.of(new BibtexEntry(key, location, fields));
    }

    /** What citations call the entry; empty when a field stands in its place, as in what some programs export. */
    private String key(Location location) {
        blanks();
        int start = scanner.position();
        String key = scanner.takeWhile(it -> !Character.isWhitespace(it) && ",{}=\"".indexOf(it) < 0);
        blanks();
        if (scanner.peek() == '=') {
            scanner.reset(start);
            diagnostics.warning(location, "this entry has no key", "it is read; BibTeX needs @article{key, ...}");
            return "";
        }
        return key;
    }

    /** Adds fields up to the entry's end; of two with the same name the first counts. */
    private void fields(Map<String, String> fields, char close) throws BrokenEntryException {
        boolean separated = true;
        while (true) {
            blanks();
            while (scanner.next(',')) {
                separated = true;
                blanks();
            }
            if (scanner.next(close)) {
                return;
            }
            int start = scanner.position();
            if (!scanner.hasNext()) {
                throw new BrokenEntryException(start, "expected a comma or '" + close + "'");
            }
            String name = name();
            if (!separated) {
                diagnostics.warning(
                        file.at(start, name.length()),
                        "expected a comma before this field",
                        "it is read as if there were one");
            }
            fields.putIfAbsent(Unicode.lowerCase(name), value());
            separated = false;
        }
    }

    /** Goes behind white space and comments: no program reads a comment within an entry, but people write them. */
    private void blanks() {
        scanner.whitespace();
        while (scanner.peek() == '%') {
            scanner.takeWhile(it -> it != '\n');
            scanner.whitespace();
        }
    }

    /** A field's name, and the equals sign behind it. */
    private String name() throws BrokenEntryException {
        int start = scanner.position();
        String name = word();
        blanks();
        if (name.isEmpty() || !scanner.next('=')) {
            throw new BrokenEntryException(start, "expected 'name = value'");
        }
        return name;
    }

    /** Texts, numbers and abbreviations, joined by number signs. */
    private String value() throws BrokenEntryException {
        blanks();
        int start = scanner.position();
        StringBuilder value = new StringBuilder();
        do {
            blanks();
            value.append(part());
            if (value.length() > LONGEST_VALUE) {
                throw new BrokenEntryException(start, "this value is longer than " + LONGEST_VALUE + " characters");
            }
            blanks();
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
