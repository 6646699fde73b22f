package daybook.math.tree;

import java.util.List;
import java.util.SortedMap;

/** What a formula in TeX is. */
public sealed interface ParsedMath {
    /**
     * An element of MathML, as MathJax would write it.
     *
     * @param attributes beside those of MathML, {@code data-space} is the space that TeX puts before the element, and
     *     {@code data-mjx-texclass} is "INNER" on an expression between delimiters that grow with it
     * @param text empty but for elements that hold text
     */
    record MathElement(String name, SortedMap<String, String> attributes, String text, List<MathElement> children)
            implements ParsedMath {}

    /** MathJax reports an error. */
    record Malformed() implements ParsedMath {}

    /** There is a command in it that only MathJax knows; whether it is well formed is unknown. */
    record Unsupported() implements ParsedMath {}
}
