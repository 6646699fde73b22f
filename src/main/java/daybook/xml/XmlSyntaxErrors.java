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
 * Says in plain words why a document is not well-formed. The parser's own words are for programmers and in the language
 * of the machine; only the place at which it gave up is taken from it.
 */
final class XmlSyntaxErrors {
    /** How far before that place a reference can begin. */
    private static final int REFERENCE_LENGTH = 70;

    private static final Pattern REFERENCE = Pattern.compile("&(?<name>#?[\\w.-]*)(?<end>;?)\\z");
    private static final List<String> ENTITIES = List.of("amp", "lt", "gt", "quot", "apos");
    private static final Pattern PREFIX = Pattern.compile("(?:^</?|\\s)(?<prefix>[\\w.-]+):[\\w.-]+");
    private static final Pattern TAG = Pattern.compile("</?[^\\s<>/]+");

    private final SourceFile file;
    private final String text;
    private final Deque<XmlReader.Open> open;
    private final boolean complete;
    private final Diagnostics diagnostics;

    /** @param complete whether the root element was closed already */
    XmlSyntaxErrors(SourceFile file, Deque<XmlReader.Open> open, boolean complete, Diagnostics diagnostics) {
        this.file = file;
        this.text = file.text();
        this.open = open;
        this.complete = complete;
        this.diagnostics = diagnostics;
    }

    /** Reports a reference that HTML has and XML has not; {@code end} is the offset behind it. */
    static void unknownEntity(SourceFile file, int end, String name, Diagnostics diagnostics) {
        int begin = Math.max(file.text().lastIndexOf('&', end - 1), 0);
        diagnostics.error(
                file.at(begin, name.length() + 2),
                "XML has no '&" + name + ";'",
                "write the character itself, or its number such as '&#160;'");
    }

    /** @param reached the offset at which the parser gave up */
    void report(int reached) {
        int offset = Math.min(reached, text.length());
        if (character(offset) || reference(offset)) {
            return;
        }
        int begin = Math.max(text.lastIndexOf('<', offset - 1), 0);
        Optional<String> undeclared = undeclaredPrefix(text.substring(begin, offset));
        if (complete) {
            diagnostics.error(file.at(offset, 1), "this cannot stand behind the end of the document");
        } else if (undeclared.isPresent()) {
            diagnostics.error(
                    file.at(begin, offset - begin),
                    "the prefix '" + undeclared.get() + "' is declared nowhere",
                    "declare it with xmlns:" + undeclared.get() + "=\"…\"");
        } else if (text.substring(offset).isBlank()) {
            cutOff(offset);
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

    /** https://www.w3.org/TR/xml/#charsets; the second half of a pair looked at alone is no reason to complain. */
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
                    file.at(begin, offset - begin), "'&" + name + ";' is no character that XML allows", "remove it");
            return true;
        }
        if (!ENTITIES.contains(name)) {
            unknownEntity(file, offset, name, diagnostics);
            return true;
        }
        return false;
    }

    private boolean unescaped(int offset, char character, String escaped) {
        diagnostics.error(
                file.at(offset, 1),
                "this '" + character + "' begins nothing that XML knows",
                "write '" + escaped + "' where it stands for itself");
        return true;
    }

    private void cutOff(int offset) {
        String inner = open.isEmpty()
                ? "before its document begins"
                : "within <" + open.element().tag() + "> of line "
                        + open.element().position().location().line();
        diagnostics.error(
                file.at(offset, 1), "the file ends " + inner, "the file may be cut off: capture the listing again");
    }

    /** @param begin the offset of the last {@code <} before the place, or 0 */
    private void markup(int offset, int begin) {
        String tag = text.substring(begin, offset);
        Matcher name = TAG.matcher(text.substring(begin));
        if (text.startsWith("]]>", offset - 3)) {
            diagnostics.error(file.at(offset - 3, 3), "']]>' cannot stand in a text", "write ']]&gt;'");
        } else if (tag.startsWith("<!--")) {
            diagnostics.error(file.at(begin, 4), "this comment holds '--'", "only its end may be '-->'");
        } else if (tag.startsWith("<?xml")) {
            diagnostics.error(file.at(begin, 5), "'<?xml' may stand at the beginning of a file only");
        } else if (!name.lookingAt()) {
            unescaped(begin, '<', "&lt;");
        } else if (tag.startsWith("</") && !open.isEmpty()) {
            XmlReader.Open expected = open.element();
            diagnostics.error(
                    file.at(begin, name.end() + 1),
                    "'" + name.group() + ">' stands where '</" + expected.tag() + ">' is expected",
                    "<" + expected.tag() + "> begins in line "
                            + expected.position().location().line());
        } else {
            diagnostics.error(
                    file.at(begin, name.end()),
                    "this tag is not as XML wants it",
                    "attributes are written name=\"value\", each once, and '<' is written '&lt;'");
        }
    }

    /** A tag that is complete as far as it is read is refused for its names. */
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
