package daybook.render.compiled;

import java.util.Set;
import org.thymeleaf.standard.processor.StandardConditionalFixedValueTagProcessor;
import org.thymeleaf.standard.processor.StandardDOMEventAttributeTagProcessor;

/** What the names of Thymeleaf's attributes mean, without the prefix. */
final class AttributeNames {
    /** Attributes that say what becomes of an element; all others set an attribute of the same name. */
    private static final Set<String> STRUCTURAL =
            Set.of("attr", "each", "fragment", "if", "replace", "text", "unless", "utext", "with");

    /** Attributes that are not compiled, beside those that {@link #isKnown} finds in Thymeleaf's own lists. */
    private static final Set<String> UNKNOWN =
            Set.of(("alt-title assert attrappend attrprepend case classappend errors field include inline insert "
                            + "lang-xmllang method object ref remove styleappend switch value")
                    .split(" "));

    private static final Set<String> FIXED = Set.of(StandardConditionalFixedValueTagProcessor.ATTR_NAMES);
    private static final Set<String> EVENTS = Set.of(StandardDOMEventAttributeTagProcessor.ATTR_NAMES);

    /** Attributes that stay when their value is empty. */
    private static final Set<String> KEPT_WHEN_EMPTY = Set.of("action", "href", "name", "src", "type");

    /**
     * Elements whose iterations repeat the white space in front, as Thymeleaf's {@code TemplateModelController} has it.
     */
    private static final Set<String> SPACED =
            Set.of(("address article aside audio blockquote canvas dd div dl dt fieldset figcaption figure footer "
                            + "form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav noscript ol option output p pre section "
                            + "table tbody td tfoot th tr ul video")
                    .split(" "));

    private AttributeNames() {}

    static boolean isKnown(String name) {
        return !UNKNOWN.contains(name) && !isFixed(name) && !EVENTS.contains(name);
    }

    static boolean isStructural(String name) {
        return STRUCTURAL.contains(name);
    }

    /** Whether an attribute is there or not, and has no value, such as {@code hidden}. */
    static boolean isFixed(String name) {
        return FIXED.contains(name);
    }

    static boolean isKeptWhenEmpty(String name) {
        return KEPT_WHEN_EMPTY.contains(name);
    }

    /** Whether an element that is repeated repeats the white space in front too. */
    static boolean isSpaced(String element) {
        return SPACED.contains(element);
    }
}
