package daybook.format.feed;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.xml.XmlNamespaces;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * Repairs what feeds have that XML forbids, and what only their publishers could correct: control characters, bare
 * ampersands, names of characters that only HTML has, prefixes that nobody declares, document types. Nothing that a
 * document declares is ever looked up or replaced: a document type is left out, and an unknown name is text.
 */
final class FeedRepairs {
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]");

    /** Without an internal subset, in which entities could be declared. */
    private static final Pattern DOCUMENT_TYPE = Pattern.compile("<!DOCTYPE\\s[^<>\\[\\]]*>");

    private static final Pattern AMPERSAND =
            Pattern.compile("&(?!(?:amp|lt|gt|quot|apos|#\\d{1,7}|#x[0-9A-Fa-f]{1,6});)(?:(?<name>\\w{2,32});)?");

    private static final Pattern TAG = Pattern.compile("<(?<tag>[A-Za-z_][^<>]*)>");
    private static final Pattern PREFIX = Pattern.compile("(?:^|\\s)(?<prefix>[A-Za-z_][\\w.-]*):[A-Za-z_]");
    private static final Pattern DECLARED = Pattern.compile("\\sxmlns:([\\w.-]+)");
    private static final Pattern ATTRIBUTE_VALUE = Pattern.compile("\"[^\"]*\"|'[^']*'");
    private static final Pattern ROOT = Pattern.compile("<[A-Za-z_][\\w.:-]*");

    /** The namespaces of prefixes that feeds use; an unknown one has a namespace that means nothing. */
    private static final Map<String, String> NAMESPACES = Map.of(
            "dc", XmlNamespaces.DUBLIN_CORE,
            "content", XmlNamespaces.CONTENT,
            "atom", XmlNamespaces.ATOM,
            "rdf", XmlNamespaces.RDF,
            "feedburner", XmlNamespaces.FEEDBURNER);

    /** A document with more is no feed. */
    private static final int MOST_PREFIXES = 20;

    private final SourceFile file;
    private final Diagnostics diagnostics;

    /** The place and the kind of each first repair. */
    private final Map<String, Integer> repairs = new LinkedHashMap<>();

    private FeedRepairs(SourceFile file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    /** The file with what could be repaired, each kind of which is a warning at its first place. */
    static SourceFile of(SourceFile file, Diagnostics diagnostics) {
        return new FeedRepairs(file, diagnostics).repaired();
    }

    private SourceFile repaired() {
        String text =
                CONTROL.matcher(file.text()).replaceAll(it -> repair("a character that XML forbids", it.start(), " "));
        Matcher documentType = DOCUMENT_TYPE.matcher(text);
        if (documentType.find()) {
            String blank = repair(
                    "a DOCTYPE",
                    documentType.start(),
                    " ".repeat(documentType.group().length()));
            text = text.substring(0, documentType.start()) + blank + text.substring(documentType.end());
        }
        StringBuilder correct = new StringBuilder(text.length());
        Set<String> prefixes = new TreeSet<>();
        for (MarkupPart part : MarkupPart.of(text)) {
            if (part.isQuoted()) {
                correct.append(part.text());
            } else {
                correct.append(AMPERSAND.matcher(part.text()).replaceAll(it -> ampersand(it, part.start())));
                addPrefixes(part, prefixes);
            }
        }
        DECLARED.matcher(text).results().map(it -> it.group(1)).forEach(prefixes::remove);
        declare(prefixes, correct);
        repairs.forEach((kind, offset) -> diagnostics.warning(
                file.at(Math.min(offset, file.text().length()), 1),
                "the feed has " + kind,
                "it is repaired; only the publisher of the feed can correct it"));
        return repairs.isEmpty() ? file : new SourceFile(file.name(), correct.toString());
    }

    private String repair(String kind, int offset, String replacement) {
        repairs.putIfAbsent(kind, offset);
        return replacement;
    }

    private String ampersand(MatchResult found, int before) {
        String name = found.group(1) == null ? "" : found.group(1);
        String characters = Entities.getByName(name);
        int offset = before + found.start();
        return Matcher.quoteReplacement(
                characters.isEmpty()
                        ? repair(
                                "an ampersand that is not written as &amp;",
                                offset,
                                "&amp;" + found.group().substring(1))
                        : repair("the name of a character that only HTML has", offset, characters));
    }

    /** Adds the prefixes of the elements and attributes of a part. */
    private static void addPrefixes(MarkupPart part, Set<String> prefixes) {
        Matcher tags = TAG.matcher(part.text());
        while (tags.find()) {
            Matcher names =
                    PREFIX.matcher(ATTRIBUTE_VALUE.matcher(tags.group("tag")).replaceAll("\"\""));
            while (names.find()) {
                if (!names.group("prefix").startsWith("xml")) {
                    prefixes.add(names.group("prefix"));
                }
            }
        }
    }

    /** Declares prefixes in the root. */
    private void declare(Set<String> prefixes, StringBuilder text) {
        Matcher root = ROOT.matcher(text);
        if (prefixes.size() > MOST_PREFIXES || !root.find()) {
            return;
        }
        int end = root.end();
        for (String prefix : prefixes) {
            repair("a prefix without a namespace, " + prefix, root.start(), prefix);
            text.insert(
                    end,
                    " xmlns:" + prefix + "=\"" + NAMESPACES.getOrDefault(prefix, "urn:undeclared:" + prefix) + "\"");
        }
    }
}
