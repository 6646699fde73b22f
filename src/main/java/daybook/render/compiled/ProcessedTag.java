package daybook.render.compiled;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IAttribute;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IStandaloneElementTag;

/**
 * The start of an element.
 *
 * @param attributes those that Thymeleaf processes, by their names without the prefix, in their order
 */
record ProcessedTag(IProcessableElementTag tag, Map<String, IAttribute> attributes) {
    private static final String BLOCK = "th:block";

    /** @throws UnsupportedConstructException when the tag says something that is not compiled */
    static ProcessedTag of(IProcessableElementTag tag) {
        String element = tag.getElementCompleteName();
        if (element.startsWith("th:") && !element.equals(BLOCK)) {
            throw new UnsupportedConstructException(element);
        }
        Map<String, IAttribute> processed = new LinkedHashMap<>();
        for (IAttribute attribute : tag.getAllAttributes()) {
            String written = attribute.getAttributeCompleteName();
            AttributeName name = attribute.getAttributeDefinition().getAttributeName();
            if (written.equals("xmlns:th") || written.startsWith("data-th-")) {
                throw new UnsupportedConstructException(written);
            }
            if (TemplateParser.isProcessed(name)) {
                if (!AttributeNames.isKnown(name.getAttributeName())
                        || (element.equals(BLOCK) && !AttributeNames.isStructural(name.getAttributeName()))) {
                    throw new UnsupportedConstructException(written);
                }
                processed.put(name.getAttributeName(), attribute);
            }
        }
        return new ProcessedTag(tag, processed);
    }

    /** Whether the element has no tags in the page. */
    boolean isBlock() {
        return tag.getElementCompleteName().equals(BLOCK);
    }

    /** Whether the element has neither content nor an end tag. */
    boolean isStandalone() {
        return tag instanceof IStandaloneElementTag;
    }

    /** Whether its iterations repeat the white space in front. */
    boolean isSpaced() {
        return AttributeNames.isSpaced(
                tag.getElementDefinition().getElementName().getElementName());
    }

    /** The value of an attribute that Thymeleaf processes. */
    Optional<String> value(String name) {
        return Optional.ofNullable(attributes.get(name)).map(TemplateParser::value);
    }
}
