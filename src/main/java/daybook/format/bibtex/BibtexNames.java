package daybook.format.bibtex;

import daybook.format.TextNormalizer;
import daybook.listing.Authors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads lists of names as BibTeX does (<i>Tame the BeaST</i>, chapter 11,
 * http://mirrors.ctan.org/info/bibtex/tamethebeast/ttb_en.pdf): separated by {@code and}, each {@code First von Last},
 * {@code von Last, First} or {@code von Last, Jr, First}; braces keep a name together. A name may also be written in
 * BibLaTeX's extended format (its manual, section 3.5): {@code family=Oord, given=Aaron, prefix=van den}.
 */
final class BibtexNames {
    /** The parts of an extended name, in the order of reading. */
    private static final List<String> PARTS = List.of("given", "prefix", "family", "suffix");

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
        return names.isEmpty() ? Optional.empty() : Optional.of(new Authors(names, truncated));
    }

    private static String readable(String name) {
        List<String> parts = split(name, ",");
        Optional<String> extended = extended(parts);
        if (extended.isPresent()) {
            return extended.get();
        }
        Stream<String> inOrder = switch (parts.size()) {
            case 1 -> parts.stream();
            case 2 -> Stream.of(parts.get(1), parts.get(0));
            default -> Stream.of(parts.get(2), parts.get(0), parts.get(1));
        };
        return BibtexText.toUnicode(String.join(" ", inOrder.toList()));
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
        return Optional.of(PARTS.stream()
                        .flatMap(it -> Optional.ofNullable(values.get(it)).stream())
                        .collect(Collectors.joining(" ")))
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
