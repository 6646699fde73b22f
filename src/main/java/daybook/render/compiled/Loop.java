package daybook.render.compiled;

import daybook.render.compiled.Expression.Variable;
import java.util.Collection;
import java.util.Optional;

/**
 * An element with {@code th:each}.
 *
 * @param item holds each of the items in turn
 * @param status says where the iteration is, if the template asks for it
 * @param space is written between two items
 */
record Loop(Expression items, Variable item, Optional<Variable> status, String space, Node body) implements Node {
    @Override
    public void write(HtmlOutput output, Variables variables) {
        if (!(items.evaluate(variables) instanceof Collection<?> all)) {
            throw new UnsupportedConstructException("th:each over something that is no list");
        }
        int index = 0;
        for (Object next : all) {
            if (index > 0) {
                output.html(space);
            }
            variables.set(item.slot(), next);
            if (status.isPresent()) {
                variables.set(status.get().slot(), LoopStatus.of(index, all.size(), next));
            }
            body.write(output, variables);
            index++;
        }
    }
}
