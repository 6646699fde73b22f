package daybook.render.compiled;

import org.thymeleaf.engine.TemplateModel;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.model.IText;

/**
 * An element of a template.
 *
 * @param start the index of its start tag among the events of the template
 * @param end the index behind its end tag
 */
record Element(TemplateModel template, int start, int end) {
    /** The element whose start tag has an index. */
    static Element at(TemplateModel template, int start) {
        if (template.get(start) instanceof IStandaloneElementTag) {
            return new Element(template, start, start + 1);
        }
        int depth = 0;
        for (int index = start; index < template.size(); index++) {
            if (template.get(index) instanceof IOpenElementTag) {
                depth++;
            } else if (template.get(index) instanceof ICloseElementTag close && !close.isUnmatched() && --depth == 0) {
                return new Element(template, start, index + 1);
            }
        }
        throw new UnsupportedConstructException("an element without an end tag");
    }

    /** @throws UnsupportedConstructException when the tag says something that is not compiled */
    ProcessedTag tag() {
        return ProcessedTag.of((IProcessableElementTag) template.get(start));
    }

    /** The end tag, as the template has it. */
    String endTag() {
        return TemplateParser.text(template.get(end - 1));
    }

    /** The white space in front of the element; empty when there is anything else. */
    String spaceBefore() {
        if (start > 0 && template.get(start - 1) instanceof IText text) {
            String space = TemplateParser.text(text);
            return space.isBlank() ? space : "";
        }
        return "";
    }
}
