package daybook.format.arxiv;

import daybook.format.TextNormalizer;
import daybook.listing.Authors;
import daybook.listing.NameSuffix;
import daybook.listing.WrittenName;
import daybook.unicode.Unicode;
import daybook.unicode.UnicodePattern;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a title from the author list that a text extractor ran together with it, as in {@code High QualityFilipe
 * Miguel Gonçalves de Almeida, CJ Carey}.
 *
 * <p>A name starts where a capital stands within a word; what follows must be a list of at least two names up to the
 * end. Of several such places it is the first whose leading name has no such place itself.
 */
final class RunTogetherAuthors {
    private static final UnicodePattern WORD =
            UnicodePattern.of("[\\p{Lu}\\p{Lt}][\\p{L}\\p{M}'’.`-]*|\\([\\p{L}.' -]+\\)|[dO]['’]\\p{L}+");

    /** A capital behind these is part of the name, as in McDonald. */
    private static final Pattern JOINED_PREFIX = Pattern.compile(".*(?:Mc|Mac|De|Di|Du|La|Le|Van|Fitz|O['’])");

    private static final Pattern AFFILIATION = Pattern.compile("\\([^()]{0,100}\\)");

    private static final Pattern SEPARATOR = Pattern.compile("[,;:]|\\s(?:and|&)\\s");

    /** In characters, with an affiliation; what separates the first of several names from the second follows soon. */
    private static final int LONGEST_NAME = 100;

    private static final int MOST_WORDS = 7;

    /** So many beginnings of a list can turn out to be none before the text is taken for one without authors. */
    private static final int MOST_ATTEMPTS = 20;

    private RunTogetherAuthors() {}

    /**
     * A title and the authors behind it.
     *
     * @param authors empty when no list is run together with the title
     */
    record Split(String title, Optional<Authors> authors) {}

    static Split split(String text) {
        int attempts = 0;
        for (int boundary = 1; boundary < text.length() - 1 && attempts < MOST_ATTEMPTS; boundary++) {
            if (startsWithinWord(text, boundary) && beginsList(text, boundary)) {
                attempts++;
                Optional<Authors> authors =
                        ListedAuthors.of(text.substring(boundary)).filter(RunTogetherAuthors::isPlausible);
                if (authors.isPresent()) {
                    return new Split(text.substring(0, boundary).strip(), authors);
                }
            }
        }
        return new Split(text.strip(), Optional.empty());
    }

    /** Quick, as a text may have a great many places at which nothing begins. */
    private static boolean beginsList(String text, int start) {
        String beginning = AFFILIATION
                .matcher(text.substring(start, Math.min(start + LONGEST_NAME, text.length())))
                .replaceAll(" ");
        Matcher separator = SEPARATOR.matcher(beginning);
        return separator.find()
                && TextNormalizer.line(beginning.substring(0, separator.start()).replace('~', ' '))
                        .filter(name -> isName(name) && !holdsBoundary(name))
                        .isPresent();
    }

    /** Whether a new word begins at the offset although no space stands before it. */
    private static boolean startsWithinWord(String text, int offset) {
        char before = text.charAt(offset - 1);
        char first = text.charAt(offset);
        char second = text.charAt(offset + 1);
        if (!Unicode.isUpperCase(first) || Character.isWhitespace(before) || "-–(['’\"“/.".indexOf(before) >= 0) {
            return false;
        }
        // Within capitals, as in SLAJohn, the name begins at the last of them.
        return !Unicode.isUpperCase(before) || Unicode.isLowerCase(second);
    }

    private static boolean isPlausible(Authors authors) {
        List<String> names = authors.names();
        return names.size() > 1 && names.stream().allMatch(RunTogetherAuthors::isName);
    }

    private static boolean isName(String name) {
        String[] words = name.split(" ");
        boolean fullName = words.length > 1
                && words.length <= MOST_WORDS
                && Arrays.stream(words).allMatch(RunTogetherAuthors::isWordOfName)
                && isCapitalized(words[words.length - 1]);
        return fullName || NameSuffix.is(name);
    }

    private static boolean isCapitalized(String word) {
        return WORD.matches(word);
    }

    private static boolean isWordOfName(String word) {
        return isCapitalized(word) || WrittenName.SMALL_WORDS.contains(Unicode.lowerCase(word));
    }

    private static boolean holdsBoundary(String name) {
        for (int offset = 1; offset < name.length() - 1; offset++) {
            boolean joined = JOINED_PREFIX.matcher(name.substring(0, offset)).matches();
            if (startsWithinWord(name, offset) && !joined && Unicode.isLowerCase(name.charAt(offset - 1))) {
                return true;
            }
        }
        return false;
    }
}
