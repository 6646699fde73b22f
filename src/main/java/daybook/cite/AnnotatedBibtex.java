package daybook.cite;

import daybook.cite.BibtexWriter.BibtexEntry;
import daybook.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes BibTeX from which {@code citations.js} of the theme makes RIS and CSL-JSON: the same text as a program makes
 * that knows the citation itself, which tests compare. What the script cannot know from the entry stands before it,
 * where BibTeX ignores all text without an {@code @}: the day of the publication or announcement, and the fields of
 * CSL-JSON that the script would get wrong, as JSON. Most papers need none, because their titles and names hold no TeX.
 */
final class AnnotatedBibtex {
    private static final String BETWEEN_NAMES = " and ";
    private static final String BETWEEN_PARTS = ", ";
    private static final Pattern ESCAPE = Pattern.compile("\\\\([%&#_$])");

    private AnnotatedBibtex() {}

    static String write(Citation citation) {
        BibtexEntry entry = BibtexWriter.entry(citation);
        String what = citation.journal().isPresent() ? "published" : "announced";
        String day = citation.day().map(it -> "% " + what + " " + it + "\n").orElse("");
        JsonObject wrong = CslJsonWriter.item(citation).differences(derived(entry, citation));
        String note = wrong.isEmpty() ? "" : "% CSL-JSON " + wrong.toString().replace("@", "\\u0040") + "\n";
        return day + note + entry;
    }

    /** What the script makes of an entry without further notice, rule for rule. */
    private static JsonObject derived(BibtexEntry entry, Citation citation) {
        boolean isProceedings = !entry.field("booktitle").isEmpty();
        String journal = plain(entry.field(isProceedings ? "booktitle" : "journal"));
        String source = entry.field("archivePrefix");
        String eprint = entry.field("eprint");
        String doi = entry.field("doi");
        boolean isPreprint = !source.isEmpty() && journal.isEmpty();
        return new JsonObject()
                .with("id", entry.key())
                .with("type", type(journal, isProceedings, doi))
                .with("title", plain(entry.field("title")))
                .with("author", names(entry.field("author")))
                // The day is written as it is, and the year as a number.
                .with("issued", CslJsonWriter.issued(citation))
                .with("container-title", journal)
                .with("volume", entry.field("volume"))
                .with("issue", entry.field("number"))
                .with("page", entry.field("pages").replace("--", "-"))
                .with("publisher", isPreprint ? source : "")
                .with("number", isPreprint ? source + ":" + eprint : "")
                .with("DOI", doi)
                .with("URL", entry.field("url"));
    }

    private static String type(String journal, boolean isProceedings, String doi) {
        if (journal.isEmpty()) {
            return doi.isEmpty() ? "webpage" : "article";
        }
        return isProceedings ? "paper-conference" : "article-journal";
    }

    private static List<JsonObject> names(String field) {
        List<String> names = parts(field, BETWEEN_NAMES);
        names.removeIf(String::isEmpty);
        if (!names.isEmpty() && names.get(names.size() - 1).equals("others")) {
            names.remove(names.size() - 1);
        }
        return names.stream().map(AnnotatedBibtex::name).toList();
    }

    private static JsonObject name(String name) {
        if (name.startsWith("{")) {
            return new JsonObject().with("literal", plain(name));
        }
        List<String> parts = parts(name, BETWEEN_PARTS);
        parts.replaceAll(AnnotatedBibtex::plain);
        String surname = parts.get(0);
        int family = endOfParticle(surname);
        return new JsonObject()
                .with("family", surname.substring(family))
                .with("given", parts.size() > 1 ? parts.get(parts.size() - 1) : "")
                .with("non-dropping-particle", surname.substring(0, family).strip())
                .with("suffix", parts.size() > 2 ? parts.get(1) : "");
    }

    /** Where the family name begins behind words in small letters: at the last word at the latest. */
    private static int endOfParticle(String surname) {
        int end = 0;
        while (end < surname.length() && isSmall(surname.charAt(end))) {
            int blank = surname.indexOf(' ', end);
            if (blank < 0) {
                return end;
            }
            end = blank + 1;
        }
        return end < surname.length() ? end : 0;
    }

    private static boolean isSmall(char character) {
        return (character >= 'a' && character <= 'z') || character == '\'';
    }

    /** What stands between separators: one part at least, and some may be empty. */
    private static List<String> parts(String text, String separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
            parts.add(text.substring(start, end));
            start = end + separator.length();
        }
        parts.add(text.substring(start));
        return parts;
    }

    /** A field without braces and escapes; what else is TeX stays. */
    private static String plain(String field) {
        String text = field.replace("{", "").replace("}", "");
        // Few have any, and a matcher is large.
        return text.indexOf('\\') < 0 ? text : ESCAPE.matcher(text).replaceAll("$1");
    }
}
