package daybook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts what classes of a {@link StepCountingLoader} do: each call of a method, each round of a loop, and each
 * character that a regular expression or a search for a text looks at.
 */
public final class Steps {
    /** All steps since the loader was made. */
    public static long count;

    private Steps() {}

    /** A text that counts how often a character of it is looked at. */
    private record CountedText(CharSequence text) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            count++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    /** In the place of {@link Pattern#matcher}. */
    public static Matcher matcher(Pattern pattern, CharSequence text) {
        return pattern.matcher(new CountedText(text));
    }

    /** In the place of {@link String#replaceAll}. */
    public static String replaceAll(String text, String regex, String replacement) {
        return matcher(Pattern.compile(regex), text).replaceAll(replacement);
    }

    /** In the place of {@link String#replaceFirst}. */
    public static String replaceFirst(String text, String regex, String replacement) {
        return matcher(Pattern.compile(regex), text).replaceFirst(replacement);
    }

    /** In the place of {@link String#matches}. */
    public static boolean matches(String text, String regex) {
        return matcher(Pattern.compile(regex), text).matches();
    }

    /** In the place of {@link String#indexOf(int)}. */
    public static int indexOf(String text, int character) {
        return indexOf(text, character, 0);
    }

    /** In the place of {@link String#indexOf(int, int)}. */
    public static int indexOf(String text, int character, int from) {
        return counted(text, text.indexOf(character, from), from);
    }

    /** In the place of {@link String#indexOf(String)}. */
    public static int indexOf(String text, String part) {
        return indexOf(text, part, 0);
    }

    /** In the place of {@link String#indexOf(String, int)}. */
    public static int indexOf(String text, String part, int from) {
        return counted(text, text.indexOf(part, from), from);
    }

    /** In the place of {@link String#contains}. */
    public static boolean contains(String text, CharSequence part) {
        return indexOf(text, part.toString(), 0) >= 0;
    }

    private static int counted(String text, int found, int from) {
        count += Math.max(0, (found < 0 ? text.length() : found) - from);
        return found;
    }
}
