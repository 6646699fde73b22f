package daybook.format.bibtex;

import daybook.format.TextNormalizer;
import daybook.listing.Authors;
import daybook.listing.WrittenName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads lists of names as BibTeX does (<i>Tame the BeaST</i>, chapter 11,
 * http://mirrors.ctan.org/info/bibtex/tamethebeast/ttb_en.pdf): separated by {@code and}, each {@code First von Last},
 * {@code von Last, First} or {@code von Last, Jr, First}; braces keep a name together. A name may also be written in
 * BibLaTeX's extended format (its manual, section 3.5): {@code family=Oord, given=Aaron, prefix=van den}.
 */
final class BibtexNames {
    private static final Pattern EXTENDED = Pattern.compile("\\s*(?<part>[a-z-]+)\\s*=(?<value>.*)");

    /**
     * DBLP numbers people of the same name: {@code Wei Wang 0001} (https://dblp.org/faq/How+does+dblp+handle+homonyms).
     */
    private static final Pattern HOMONYM = Pattern.compile("(?<=\\S) \\d{4}$");

    private BibtexNames() {}

    /** The names, empty when there are none. */
    static Optional<Authors> of(String list) {
        List<String> names = new ArrayList<>();
        boolean truncated = false;
        for (String name : split(list, " and ")) {
            if (name.strip().equals("others")) {
                truncated = true;
            } else {
                TextNormalizer.line(readable(HOMONYM.matcher(name.strip()).replaceFirst("")))
                        .ifPresent(names::add);
            }
        }
        return Authors.of(names, truncated);
    }

    private static String readable(String name) {
        List<String> parts = split(name, ",");
        Optional<String> extended = extended(parts);
        if (extended.isPresent()) {
            return extended.get();
        }
        return switch (parts.size()) {
            case 1 -> inOrder(name);
            case 2 -> person(parts.get(1), parts.get(0), "");
            default -> person(parts.get(2), parts.get(0), parts.get(1));
        };
    }

    /** What is in braces is one word to BibTeX: the last is the family name, and a single one no person's. */
    private static String inOrder(String name) {
        List<String> words = split(name.strip(), " ");
        int last = words.size() - 1;
        return person(String.join(" ", words.subList(0, last)), words.get(last), "");
    }

    private static String person(String given, String family, String suffix) {
        return WrittenName.person(
                BibtexText.toUnicode(given), BibtexText.toUnicode(family), BibtexText.toUnicode(suffix));
    }

    /** A name all of whose parts say what they are. */
    private static Optional<String> extended(List<String> parts) {
        Map<String, String> values = new HashMap<>();
        for (String part : parts) {
            Matcher extended = EXTENDED.matcher(part);
            if (!extended.matches()) {
                return Optional.empty();
            }
            values.put(
                    extended.group("part"),
                    BibtexText.toUnicode(extended.group("value")).strip());
        }
        return Optional.of(WrittenName.person(
                        values.getOrDefault("given", ""),
                        (values.getOrDefault("prefix", "") + " " + values.getOrDefault("family", "")),
                        values.getOrDefault("suffix", "")))
                .filter(it -> !it.isEmpty());
    }

    /** Parts a text where a separator stands outside of braces. */
    private static List<String> split(String text, String separator) {
        String line = text.replaceAll("\\s+", " ");
        List<String> parts = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int offset = 0; offset < line.length(); offset++) {
            char character = line.charAt(offset);
            depth += character == '{' ? 1 : character == '}' ? -1 : 0;
            if (depth == 0 && line.regionMatches(true, offset, separator, 0, separator.length())) {
                parts.add(line.substring(start, offset));
                start = offset + separator.length();
                offset = start - 1;
            }
        }
        parts.add(line.substring(start));
        return parts;
    }
}
