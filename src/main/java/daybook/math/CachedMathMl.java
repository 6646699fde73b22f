package daybook.math;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks MathML that was read from a file, which anybody can have changed, before it becomes a part of pages. */
final class CachedMathMl {
    private static final Pattern TOKEN =
            Pattern.compile("\\G(?:<(?<name>[a-z]+)(?<attributes>(?: [a-z]+=\"[^\"<>&]*+\")*+)>|</(?<end>[a-z]+)>"
                    + "|(?<text>(?:[^<>&]|&(?:lt|gt|amp|quot|#39);)++))");

    private static final Pattern ATTRIBUTE = Pattern.compile(" (?<name>[a-z]+)=\"(?<value>[^\"]*+)\"");

    private CachedMathMl() {}

    /**
     * Whether a text is one element {@code math}, whose elements and attributes are among those that
     * {@link MathMlWriter} writes, and whose text stands in the elements for text.
     */
    static boolean isMath(String html) {
        Deque<String> open = new ArrayDeque<>();
        int end = 0;
        for (Matcher token = TOKEN.matcher(html); token.find(); end = token.end()) {
            boolean isFirst = token.start() == 0;
            if (isFirst != open.isEmpty() || !isAllowed(token, open)) {
                return false;
            }
        }
        return end > 0 && end == html.length() && open.isEmpty();
    }

    /** Whether a token may stand where it does; the elements that are open are changed by it. */
    private static boolean isAllowed(Matcher token, Deque<String> open) {
        String name = token.group("name");
        if (name == null) {
            return token.group("end") == null
                    ? !open.isEmpty() && isText(open.peek())
                    : !open.isEmpty() && open.pop().equals(token.group("end"));
        }
        boolean isPlaced = name.equals("math") ? open.isEmpty() : !open.isEmpty() && !isText(open.peek());
        open.push(name);
        return isPlaced
                && MathMlWriter.isElement(name)
                && ATTRIBUTE
                        .matcher(token.group("attributes"))
                        .results()
                        .allMatch(it -> MathMlWriter.isWritten(name, it.group(1), it.group(2)));
    }

    private static boolean isText(String element) {
        return MathElements.TOKENS.contains(element);
    }
}
