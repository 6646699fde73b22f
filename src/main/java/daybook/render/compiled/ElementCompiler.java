package daybook.render.compiled;

import daybook.html.HtmlEscaper;
import daybook.render.compiled.Expression.Constant;
import daybook.render.compiled.Expression.Variable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.engine.TemplateModel;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IComment;
import org.thymeleaf.model.IDocType;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.ITemplateEnd;
import org.thymeleaf.model.ITemplateEvent;
import org.thymeleaf.model.ITemplateStart;
import org.thymeleaf.model.IText;
import org.thymeleaf.standard.expression.Assignation;
import org.thymeleaf.standard.expression.Each;

/**
 * Compiles the elements of a template, in the order in which Thymeleaf processes the attributes of one:
 * {@code replace}, {@code each}, {@code if}, {@code unless}, {@code with}, those of the tag, {@code text} and
 * {@code utext}.
 */
final class ElementCompiler {
    /** What Thymeleaf may process in texts and comments; it parses most expressions in texts as elements already. */
    private static final Pattern INLINED = Pattern.compile("\\[\\[|\\[\\(|\\[if");

    private final TemplateParser parser;
    private final ExpressionCompiler expressions;
    private final TagCompiler tags;
    private final FragmentCompiler fragments;

    ElementCompiler(TemplateParser parser, ExpressionCompiler expressions) {
        this.parser = parser;
        this.expressions = expressions;
        this.tags = new TagCompiler(parser, expressions);
        this.fragments = new FragmentCompiler(parser, expressions, this::compile);
    }

    /** Compiles all of a template or fragment. */
    void compile(TemplateModel template, Scope scope, Node.Sequence nodes) {
        compile(template, 0, template.size(), scope, nodes);
    }

    private void compile(TemplateModel template, int from, int to, Scope scope, Node.Sequence nodes) {
        int index = from;
        while (index < to) {
            if (template.get(index) instanceof IProcessableElementTag tag) {
                Element element = Element.at(template, index);
                try {
                    replaced(element, element.tag(), scope, nodes);
                } catch (UnsupportedConstructException unsupported) {
                    throw unsupported.at(tag);
                }
                index = element.end();
            } else {
                nodes.add(text(template.get(index)));
                index++;
            }
        }
    }

    /** What Thymeleaf writes as it is. */
    private static String text(ITemplateEvent event) {
        if (event instanceof ITemplateStart || event instanceof ITemplateEnd) {
            return "";
        }
        String text = TemplateParser.text(event);
        if ((event instanceof IText || event instanceof IComment)
                && !INLINED.matcher(text).find()) {
            return text;
        }
        if (event instanceof IDocType || (event instanceof ICloseElementTag close && close.isUnmatched())) {
            return text;
        }
        throw new UnsupportedConstructException(text.strip());
    }

    private void replaced(Element element, ProcessedTag tag, Scope scope, Node.Sequence nodes) {
        Optional<String> replacement = tag.value("replace");
        if (replacement.isPresent()) {
            fragments.replace(replacement.get(), scope, nodes);
        } else {
            repeated(element, tag, scope, nodes);
        }
    }

    private void repeated(Element element, ProcessedTag tag, Scope scope, Node.Sequence nodes) {
        Optional<String> value = tag.value("each");
        if (value.isEmpty()) {
            conditional(element, tag, scope, nodes);
            return;
        }
        Each each = parser.each(value.get());
        Expression items = expressions.compile(each.getIterable(), scope);
        Variable item = scope.free();
        Scope inner = scope.with(TemplateParser.name(each.getIterVar()), item);
        Optional<Variable> status = each.hasStatusVar() ? Optional.of(scope.free()) : Optional.empty();
        if (status.isPresent()) {
            inner = inner.with(TemplateParser.name(each.getStatusVar()), status.get());
        }
        Node.Sequence body = new Node.Sequence();
        conditional(element, tag, inner, body);
        nodes.add(new Loop(items, item, status, tag.isSpaced() ? element.spaceBefore() : "", body.toNode()));
    }

    private void conditional(Element element, ProcessedTag tag, Scope scope, Node.Sequence nodes) {
        Optional<Expression> shown = tag.value("if").map(it -> expressions.compile(it, scope));
        Optional<Expression> hidden = tag.value("unless").map(it -> expressions.compile(it, scope));
        if (shown.isEmpty() && hidden.isEmpty()) {
            visible(element, tag, scope, nodes);
            return;
        }
        Expression condition = shown.orElse(new Constant(true));
        Expression exception = hidden.orElse(new Constant(false));
        Node.Sequence inner = new Node.Sequence();
        visible(element, tag, scope, inner);
        Node node = inner.toNode();
        nodes.add((output, variables) -> {
            if (ExpressionCompiler.isTrue(condition.evaluate(variables))
                    && !ExpressionCompiler.isTrue(exception.evaluate(variables))) {
                node.write(output, variables);
            }
        });
    }

    private void visible(Element element, ProcessedTag tag, Scope outer, Node.Sequence nodes) {
        Scope scope = outer;
        for (Assignation assignation :
                tag.value("with").map(parser::assignations).orElse(List.of())) {
            Expression value = expressions.compile(assignation.getRight(), scope);
            Variable variable = scope.free();
            scope = scope.with(TemplateParser.name(assignation.getLeft()), variable);
            nodes.add((output, variables) -> variables.set(variable.slot(), value.evaluate(variables)));
        }
        if (!tag.isBlock()) {
            tags.compile(tag, scope, nodes);
        }
        content(element, tag, scope, nodes);
        if (!tag.isBlock() && !tag.isStandalone()) {
            nodes.add(element.endTag());
        }
    }

    private void content(Element element, ProcessedTag tag, Scope scope, Node.Sequence nodes) {
        Optional<String> text = tag.value("text");
        Optional<String> html = tag.value("utext");
        if (text.isPresent() && html.isPresent()) {
            throw new UnsupportedConstructException("th:text beside th:utext");
        }
        if ((text.isPresent() || html.isPresent()) && tag.isStandalone() && !tag.isBlock()) {
            throw new UnsupportedConstructException("th:text in an element without an end tag");
        }
        if (text.isPresent()) {
            text(expressions.compile(text.get(), scope), nodes);
        } else if (html.isPresent()) {
            nodes.add(html(expressions.compile(html.get(), scope)));
        } else if (!tag.isStandalone()) {
            compile(element.template(), element.start() + 1, element.end() - 1, scope, nodes);
        }
    }

    private static void text(Expression value, Node.Sequence nodes) {
        if (value instanceof Constant constant) {
            nodes.add(HtmlEscaper.escape(string(constant.value())));
        } else {
            nodes.add((output, variables) -> output.text(string(value.evaluate(variables))));
        }
    }

    private static Node html(Expression value) {
        return (output, variables) -> {
            Object html = value.evaluate(variables);
            if (html instanceof RenderedHtml rendered) {
                output.html(rendered);
            } else {
                output.html(string(html));
            }
        };
    }

    private static String string(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
