package daybook.math.tree;

import java.util.Map;

/**
 * What MathJax's dictionary says about an operator in one of its forms.
 *
 * @param attributes what an operator inherits, such as {@code stretchy}
 */
record OperatorEntry(TexClass texClass, Map<String, String> attributes) {
    boolean is(String attribute) {
        return "true".equals(attributes.get(attribute));
    }
}
