package daybook.render.compiled;

import daybook.render.compiled.Expression.Variable;
import daybook.render.compiled.Scope.Part;
import java.util.List;
import java.util.Optional;
import org.thymeleaf.engine.TemplateModel;
import org.thymeleaf.standard.expression.Assignation;
import org.thymeleaf.standard.expression.FragmentExpression;
import org.thymeleaf.standard.expression.FragmentSignature;
import org.thymeleaf.standard.expression.IStandardExpression;
import org.thymeleaf.standard.expression.VariableExpression;

/** Puts fragments in where {@code th:replace} calls them. */
final class FragmentCompiler {
    /** How deep fragments call each other; one that calls itself has no end. */
    private static final int DEEPEST = 30;

    /** Only the events of the template itself, its start and its end. */
    private static final int NO_EVENTS = 2;

    private final TemplateParser parser;
    private final ExpressionCompiler expressions;
    private final BodyCompiler bodies;
    private int depth;

    /** Compiles all of a fragment. */
    interface BodyCompiler {
        void compile(TemplateModel fragment, Scope scope, Node.Sequence nodes);
    }

    FragmentCompiler(TemplateParser parser, ExpressionCompiler expressions, BodyCompiler bodies) {
        this.parser = parser;
        this.expressions = expressions;
        this.bodies = bodies;
    }

    /** @param call the value of {@code th:replace} */
    void replace(String call, Scope scope, Node.Sequence nodes) {
        if (++depth > DEEPEST) {
            throw new UnsupportedConstructException(call);
        }
        IStandardExpression expression = parser.expression(call);
        if (expression instanceof FragmentExpression fragment) {
            Part part = part(fragment, scope);
            Scope inner = withParameters(fragment, parser.signature(part.fragment()), scope, nodes);
            bodies.compile(part.fragment(), inner.in(part.template()), nodes);
        } else if (expression instanceof VariableExpression variable
                && scope.names().get(variable.getExpression()) instanceof Part part) {
            bodies.compile(part.fragment(), scope.in(part.template()), nodes);
        } else {
            throw new UnsupportedConstructException("th:replace=\"" + call + "\"");
        }
        depth--;
    }

    private Part part(FragmentExpression fragment, Scope scope) {
        String template =
                fragment.getTemplateName() == null ? scope.template() : TemplateParser.name(fragment.getTemplateName());
        Optional<String> selector =
                Optional.ofNullable(fragment.getFragmentSelector()).map(TemplateParser::name);
        TemplateModel selected = parser.template(template, selector);
        if (selected.size() <= NO_EVENTS) {
            throw new UnsupportedConstructException(fragment.getStringRepresentation());
        }
        return new Part(selected, template);
    }

    private Scope withParameters(
            FragmentExpression call, Optional<FragmentSignature> signature, Scope scope, Node.Sequence nodes) {
        List<String> names = signature
                .filter(FragmentSignature::hasParameters)
                .map(FragmentSignature::getParameterNames)
                .orElse(List.of());
        List<Assignation> values = call.hasParameters() ? call.getParameters().getAssignations() : List.of();
        if (values.size() != names.size()) {
            throw new UnsupportedConstructException(call.getStringRepresentation());
        }
        Scope inner = scope;
        for (int index = 0; index < names.size(); index++) {
            Assignation value = values.get(index);
            if (!call.hasSyntheticParameters() && !names.contains(TemplateParser.name(value.getLeft()))) {
                throw new UnsupportedConstructException(call.getStringRepresentation());
            }
            String name = call.hasSyntheticParameters() ? names.get(index) : TemplateParser.name(value.getLeft());
            inner = inner.with(name, binding(value.getRight(), scope, nodes));
        }
        return inner;
    }

    private Scope.Binding binding(IStandardExpression value, Scope scope, Node.Sequence nodes) {
        if (value instanceof FragmentExpression fragment) {
            if (fragment.hasParameters()) {
                throw new UnsupportedConstructException(fragment.getStringRepresentation());
            }
            return part(fragment, scope);
        }
        Expression expression = expressions.compile(value, scope);
        if (expression instanceof Variable variable) {
            return new Scope.Slot(variable);
        }
        Variable parameter = scope.free();
        nodes.add((output, variables) -> variables.set(parameter.slot(), expression.evaluate(variables)));
        return new Scope.Slot(parameter);
    }
}
