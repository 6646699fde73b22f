package daybook.format.bibtex;

import daybook.diagnostic.Location;
import daybook.format.HtmlText;
import daybook.format.TextNormalizer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One entry of a BibTeX file.
 *
 * @param key what citations call it
 * @param location where it begins
 * @param fields as written, by their name in lower case
 */
record BibtexEntry(String key, Location location, Map<String, String> fields) {
    private static final Pattern INDENT = Pattern.compile("\\n[ \\t]+");
    private static final Pattern BRACE = Pattern.compile("[{}]");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?=[_%&#~$])");

    /** The dot or comma at its end belongs to the sentence around it. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s{}]*[^\\s{}.,;)]");

    BibtexEntry {
        fields = Map.copyOf(fields);
    }

    /** A field as written but for its outer braces. */
    Optional<String> raw(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** A field as readers see it, on one line. */
    Optional<String> text(String name) {
        return raw(name).map(BibtexText::toUnicode).flatMap(TextNormalizer::line);
    }

    /** A field on one line, without the tags and references to characters with which publishers fill titles. */
    Optional<String> plain(String name) {
        return raw(name).map(BibtexText::toUnicode).flatMap(HtmlText::line);
    }

    /** The same in paragraphs; what indents the lines of a file means nothing. */
    Optional<String> plainParagraphs(String name) {
        return raw(name)
                .map(it -> INDENT.matcher(it).replaceAll("\n"))
                .map(BibtexText::toUnicode)
                .flatMap(HtmlText::paragraphs);
    }

    /** An identifier, in which TeX's special characters may be escaped. */
    Optional<String> verbatim(String name) {
        return raw(name).map(it -> BRACE.matcher(unescaped(it)).replaceAll("")).flatMap(TextNormalizer::line);
    }

    /** The first address in a field, which may be that of a command. */
    Optional<String> address(String name) {
        return raw(name).map(ADDRESS::matcher).filter(Matcher::find).map(it -> unescaped(it.group()));
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll("");
    }
}
