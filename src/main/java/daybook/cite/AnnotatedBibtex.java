package daybook.cite;

import daybook.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes BibTeX from which {@code citations.js} of the theme makes RIS and CSL-JSON: the same text as
 * {@link CitationFormat} makes. What the script cannot know from the entry stands before it, where BibTeX ignores all
 * text without an {@code @}: the day of the publication or announcement, and the fields of CSL-JSON that the script
 * would get wrong, as JSON. Most papers need none, because their titles and names hold no TeX.
 */
final class AnnotatedBibtex {
    private static final Pattern HEAD = Pattern.compile("^@(\\w+)\\{(.*),$", Pattern.MULTILINE);
    private static final Pattern FIELD = Pattern.compile("^ {2}(\\w+) = \\{(.*)},$", Pattern.MULTILINE);
    private static final Pattern ESCAPE = Pattern.compile("\\\\([%&#_$])");
    private static final Pattern PARTICLE = Pattern.compile("((?:[a-z'][^ ]*+ )++)(.+)");

    private AnnotatedBibtex() {}

    static String write(List<Citation> citations) {
        return citations.stream().map(AnnotatedBibtex::write).collect(Collectors.joining("\n"));
    }

    private static String write(Citation citation) {
        String entry = BibtexWriter.write(List.of(citation));
        String what = citation.journal().isPresent() ? "published" : "announced";
        String day = citation.day().map(it -> "% " + what + " " + it + "\n").orElse("");
        String wrong = CslJsonWriter.item(citation)
                .differences(derived(entry, citation))
                .toString()
                .replace("@", "\\u0040");
        return day + (wrong.equals("{}") ? "" : "% CSL-JSON " + wrong + "\n") + entry;
    }

    /** What the script makes of an entry without further notice, rule for rule. */
    private static JsonObject derived(String entry, Citation citation) {
        Matcher head = HEAD.matcher(entry);
        String key = head.find() ? head.group(2) : "";
        Map<String, String> fields = new HashMap<>();
        FIELD.matcher(entry).results().forEach(it -> fields.put(it.group(1), it.group(2)));
        String journal = plain(fields.getOrDefault("journal", ""));
        String source = fields.getOrDefault("archivePrefix", "");
        String eprint = fields.getOrDefault("eprint", "");
        String doi = fields.getOrDefault("doi", source.equals("arXiv") ? "10.48550/arXiv." + eprint : "");
        boolean isPreprint = !source.isEmpty() && journal.isEmpty();
        return new JsonObject()
                .with("id", key)
                .with("type", journal.isEmpty() ? doi.isEmpty() ? "webpage" : "article" : "article-journal")
                .with("title", plain(fields.getOrDefault("title", "")))
                .with("author", names(fields.getOrDefault("author", "")))
                // The day is written as it is, and the year as a number.
                .with("issued", CslJsonWriter.issued(citation))
                .with("container-title", journal)
                .with("volume", fields.getOrDefault("volume", ""))
                .with("issue", fields.getOrDefault("number", ""))
                .with("page", fields.getOrDefault("pages", "").replace("--", "-"))
                .with("publisher", isPreprint ? source : "")
                .with("number", isPreprint ? source + ":" + eprint : "")
                .with("DOI", doi)
                .with("URL", fields.getOrDefault("url", ""));
    }

    private static List<JsonObject> names(String field) {
        List<String> names = new ArrayList<>(
                Stream.of(field.split(" and ")).filter(it -> !it.isEmpty()).toList());
        if (!names.isEmpty() && names.get(names.size() - 1).equals("others")) {
            names.remove(names.size() - 1);
        }
        return names.stream().map(AnnotatedBibtex::name).toList();
    }

    private static JsonObject name(String name) {
        if (name.startsWith("{")) {
            return new JsonObject().with("literal", plain(name));
        }
        List<String> parts =
                Stream.of(name.split(", ", -1)).map(AnnotatedBibtex::plain).toList();
        Matcher surname = PARTICLE.matcher(parts.get(0));
        boolean hasParticle = surname.matches();
        return new JsonObject()
                .with("family", hasParticle ? surname.group(2) : parts.get(0))
                .with("given", parts.size() > 1 ? parts.get(parts.size() - 1) : "")
                .with("non-dropping-particle", hasParticle ? surname.group(1).strip() : "")
                .with("suffix", parts.size() > 2 ? parts.get(1) : "");
    }

    /** A field without braces and escapes; what else is TeX stays. */
    private static String plain(String field) {
        return ESCAPE.matcher(field.replace("{", "").replace("}", "")).replaceAll("$1");
    }
}
