package daybook.render.compiled;

import daybook.render.compiled.Expression.Variable;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.thymeleaf.engine.TemplateModel;

/**
 * The names that an element of a template can use. Fragments are put in where they are called, while a template is
 * compiled, so that each variable has a slot of its own and nothing is looked up by its name when a page is rendered.
 *
 * @param template the name of the template that the element stands in
 * @param slots how many slots are in use in all of the template
 */
record Scope(Map<String, Binding> names, String template, AtomicInteger slots) {
    /** What a name stands for. */
    sealed interface Binding {}

    /** A variable. */
    record Slot(Variable variable) implements Binding {}

    /** A fragment, with the template that its own names of fragments are looked up in. */
    record Part(TemplateModel fragment, String template) implements Binding {}

    Scope {
        names = Map.copyOf(names);
    }

    /** A slot that nothing else uses. */
    Variable free() {
        return new Variable(slots.getAndIncrement());
    }

    Scope with(String name, Binding binding) {
        Map<String, Binding> more = new HashMap<>(names);
        more.put(name, binding);
        return new Scope(more, template, slots);
    }

    Scope with(String name, Variable variable) {
        return with(name, new Slot(variable));
    }

    /** The same names in an element of another template. */
    Scope in(String other) {
        return new Scope(names, other, slots);
    }

    /** The variable of a name. */
    Variable variable(String name) {
        if (names.get(name) instanceof Slot slot) {
            return slot.variable();
        }
        throw new UnsupportedConstructException("the variable " + name);
    }
}
