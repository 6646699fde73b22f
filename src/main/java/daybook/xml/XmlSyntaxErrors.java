package daybook.xml;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Explains why a document is not well-formed. The parser's own messages are for developers and in the language of the
 * machine; only the place where it stopped is used.
 */
final class XmlSyntaxErrors {
    /** How many characters before that place a reference can start. */
    private static final int REFERENCE_LENGTH = 70;

    private static final Pattern REFERENCE = Pattern.compile("&(?<name>#?[\\w.-]*)(?<end>;?)\\z");
    private static final List<String> ENTITIES = List.of("amp", "lt", "gt", "quot", "apos");
    private static final Pattern PREFIX = Pattern.compile("(?:^</?|\\s)(?<prefix>[\\w.-]+):[\\w.-]+");
    private static final Pattern TAG = Pattern.compile("</?[^\\s<>/]+");

    private final SourceFile file;
    private final String text;
    private final Deque<XmlReader.OpenElement> open;
    private final boolean complete;
    private final Diagnostics diagnostics;

    /** @param complete whether the root element was closed before */
    XmlSyntaxErrors(SourceFile file, Deque<XmlReader.OpenElement> open, boolean complete, Diagnostics diagnostics) {
        this.file = file;
        this.text = file.text();
        this.open = open;
        this.complete = complete;
        this.diagnostics = diagnostics;
    }

    /** Reports an entity that exists in HTML only; {@code end} is the offset behind the reference. */
    static void unknownEntity(SourceFile file, int end, String name, Diagnostics diagnostics) {
        int begin = Math.max(file.text().lastIndexOf('&', end - 1), 0);
        diagnostics.error(
                file.at(begin, name.length() + 2),
                "unknown entity '&" + name + ";'",
                "write the character itself, or its number such as '&#160;'");
    }

    /** @param reached the offset at which the parser stopped */
    void report(int reached) {
        int offset = Math.min(reached, text.length());
        if (character(offset) || reference(offset)) {
            return;
        }
        int begin = Math.max(text.lastIndexOf('<', offset - 1), 0);
        Optional<String> undeclared = undeclaredPrefix(text.substring(begin, offset));
        if (complete) {
            diagnostics.error(file.at(offset, 1), "unexpected text after the end of the document");
        } else if (undeclared.isPresent()) {
            diagnostics.error(
                    file.at(begin, offset - begin),
                    "the prefix '" + undeclared.get() + "' is not declared",
                    "declare it with xmlns:" + undeclared.get() + "=\"…\"");
        } else if (text.substring(offset).isBlank()) {
            truncated(offset);
        } else {
            markup(offset, begin);
        }
    }

    private boolean character(int offset) {
        for (int at = offset; at >= Math.max(offset - 1, 0); at--) {
            if (at < text.length() && !isAllowed(text.codePointAt(at))) {
                String name = String.format(Locale.ROOT, "U+%04X", text.codePointAt(at));
                diagnostics.error(file.at(at, 1), "the character " + name + " is not allowed in XML", "remove it");
                return true;
            }
        }
        return false;
    }

    /** By https://www.w3.org/TR/xml/#charsets; a low surrogate is accepted, as it may be the second half of a pair. */
    private static boolean isAllowed(int character) {
        if (character < ' ') {
            return character == '\t' || character == '\n' || character == '\r';
        }
        boolean loneHalf = character >= Character.MIN_HIGH_SURROGATE && character <= Character.MAX_HIGH_SURROGATE;
        return !loneHalf && character != 0xfffe && character != 0xffff;
    }

    private boolean reference(int offset) {
        int from = Math.max(offset - REFERENCE_LENGTH, 0);
        Matcher reference = REFERENCE.matcher(text.substring(from, offset));
        if (!reference.find()) {
            return false;
        }
        String name = reference.group("name");
        int begin = from + reference.start();
        if (reference.group("end").isEmpty()) {
            return !text.substring(offset).isBlank() && unescaped(begin, '&', "&amp;");
        }
        if (name.startsWith("#")) {
            diagnostics.error(
                    file.at(begin, offset - begin),
                    "the character '&" + name + ";' is not allowed in XML",
                    "remove it");
            return true;
        }
        if (!ENTITIES.contains(name)) {
            unknownEntity(file, offset, name, diagnostics);
            return true;
        }
        return false;
    }

    private boolean unescaped(int offset, char character, String escaped) {
        diagnostics.error(file.at(offset, 1), "unescaped '" + character + "'", "write '" + escaped + "'");
        return true;
    }

    private void truncated(int offset) {
        String inner = open.isEmpty()
                ? "before its document begins"
                : "within <" + open.element().tag() + "> of line "
                        + open.element().position().location().line();
        diagnostics.error(
                file.at(offset, 1), "the file ends " + inner, "the file may be truncated: capture the listing again");
    }

    /** @param begin the offset of the last {@code <} before the place, or 0 */
    private void markup(int offset, int begin) {
        String tag = text.substring(begin, offset);
        Matcher name = TAG.matcher(text.substring(begin));
        if (text.startsWith("]]>", offset - 3)) {
            diagnostics.error(file.at(offset - 3, 3), "']]>' is not allowed in text", "write ']]&gt;'");
        } else if (tag.startsWith("<!--")) {
            diagnostics.error(file.at(begin, 4), "this comment contains '--'", "only its end may be '-->'");
        } else if (tag.startsWith("<?xml")) {
            diagnostics.error(file.at(begin, 5), "'<?xml' is allowed only at the start of a file");
        } else if (!name.lookingAt()) {
            unescaped(begin, '<', "&lt;");
        } else if (tag.startsWith("</") && !open.isEmpty()) {
            XmlReader.OpenElement expected = open.element();
            diagnostics.error(
                    file.at(begin, name.end() + 1),
                    "expected '</" + expected.tag() + ">', found '" + name.group() + ">'",
                    "<" + expected.tag() + "> starts in line "
                            + expected.position().location().line());
        } else {
            diagnostics.error(
                    file.at(begin, name.end()),
                    "malformed tag",
                    "write attributes as name=\"value\", each once, and '<' as '&lt;'");
        }
    }

    /** A complete tag is malformed only because of its names. */
    private Optional<String> undeclaredPrefix(String tag) {
        if (!tag.endsWith(">")) {
            return Optional.empty();
        }
        return PREFIX.matcher(tag.replaceAll("\"[^\"]*\"|'[^']*'", ""))
                .results()
                .map(it -> it.group(1))
                .filter(it -> !it.equals("xmlns") && !it.equals("xml") && !text.contains("xmlns:" + it))
                .findFirst();
    }
}
