package daybook.render;

import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostic.Severity;
import daybook.diagnostic.Diagnostics;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.ITemplateEvent;

/**
 * Finds tags of a template without the other one of their pair, which browsers and Thymeleaf take each in their way.
 */
final class TagBalance {
    /** The elements whose end tag HTML lets authors leave out. */
    private static final Set<String> MAY_STAY_OPEN =
            Set.of("body caption colgroup dd dt head html li optgroup option p rb rp rt rtc tbody td tfoot th thead tr"
                    .split(" "));

    private TagBalance() {}

    static void report(ParsedTemplate template, Diagnostics diagnostics) {
        Deque<IOpenElementTag> open = new ArrayDeque<>();
        for (ITemplateEvent event : template.events()) {
            if (event instanceof IOpenElementTag start) {
                open.push(start);
            } else if (event instanceof ICloseElementTag end && end.isUnmatched()) {
                diagnostics.warning(
                        template.location(end.getLine(), end.getCol(), 1),
                        "</" + end.getElementCompleteName() + "> ends nothing",
                        "remove it, or write the start tag");
            } else if (event instanceof ICloseElementTag end) {
                IOpenElementTag start = open.pop();
                if (end.isSynthetic() && !start.isSynthetic() && !mayStayOpen(start)) {
                    diagnostics.add(new Diagnostic(
                            isProcessed(start) ? Severity.ERROR : Severity.WARNING,
                            template.location(start.getLine(), start.getCol(), 1),
                            "<" + start.getElementCompleteName() + "> has no end",
                            Optional.of("write </" + start.getElementCompleteName() + "> behind what belongs to it")));
                }
            }
        }
    }

    private static boolean mayStayOpen(IOpenElementTag start) {
        return MAY_STAY_OPEN.contains(
                start.getElementDefinition().getElementName().getElementName());
    }

    /** Whether something is done with all that stands in an element, and so with what only seems to. */
    private static boolean isProcessed(IOpenElementTag start) {
        return Stream.of(start.getAllAttributes()).anyMatch(ThemeTemplates::isProcessed);
    }
}
