package daybook.render.compiled;

import daybook.html.HtmlEscaper;
import daybook.render.compiled.Expression.Constant;
import daybook.siteplan.SitePath;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IAttribute;
import org.thymeleaf.model.IModelFactory;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.standard.expression.Assignation;
import org.thymeleaf.standard.expression.IStandardExpression;
import org.thymeleaf.standard.expression.LinkExpression;

/**
 * Compiles start tags. Thymeleaf itself changes the attributes, with a placeholder for each value, so that white space,
 * quotes and order are its own; the placeholders are replaced in the written tag.
 */
final class TagCompiler {
    /** An attribute with a placeholder: a character for private use, and one that numbers the values. */
    private static final Pattern PLACEHOLDER = Pattern.compile("(\\s+[^\\s=]+\\s*=\\s*)([\"']?)\uE000(.)\\2");

    private static final char FIRST = 'A';

    private final TemplateParser parser;
    private final ExpressionCompiler expressions;

    TagCompiler(TemplateParser parser, ExpressionCompiler expressions) {
        this.parser = parser;
        this.expressions = expressions;
    }

    /** What an attribute is set to. */
    private record Setting(IStandardExpression value, boolean keptWhenEmpty) {}

    void compile(ProcessedTag start, Scope scope, Node.Sequence nodes) {
        List<Setting> settings = new ArrayList<>();
        String tag = TemplateParser.text(withPlaceholders(start, settings));
        Matcher placeholder = PLACEHOLDER.matcher(tag);
        int copied = 0;
        int found = 0;
        while (placeholder.find()) {
            nodes.add(tag.substring(copied, placeholder.start()));
            Setting setting = settings.get(placeholder.group(3).charAt(0) - FIRST);
            String quote = placeholder.group(2);
            attribute(placeholder.group(1) + quote, setting, quote, scope, nodes);
            copied = placeholder.end();
            found++;
        }
        if (found != settings.size()) {
            throw new UnsupportedConstructException(TemplateParser.text(start.tag()));
        }
        nodes.add(tag.substring(copied));
    }

    private IProcessableElementTag withPlaceholders(ProcessedTag start, List<Setting> settings) {
        IModelFactory tags = parser.tags();
        IProcessableElementTag tag = start.tag();
        for (Assignation assignation :
                start.value("attr").map(parser::assignations).orElse(List.of())) {
            String name = TemplateParser.name(assignation.getLeft());
            if (AttributeNames.isFixed(name)) {
                throw new UnsupportedConstructException("th:attr=\"" + name + "=…\"");
            }
            tag = tags.setAttribute(tag, name, placeholder(settings.size()));
            settings.add(new Setting(assignation.getRight(), false));
        }
        for (IAttribute attribute : start.attributes().values()) {
            AttributeName name = attribute.getAttributeDefinition().getAttributeName();
            if (AttributeNames.isStructural(name.getAttributeName())) {
                tag = tags.removeAttribute(tag, name);
            } else {
                tag = tags.replaceAttribute(tag, name, name.getAttributeName(), placeholder(settings.size()));
                settings.add(new Setting(
                        parser.expression(TemplateParser.value(attribute)),
                        AttributeNames.isKeptWhenEmpty(name.getAttributeName())));
            }
        }
        return tag;
    }

    private static String placeholder(int index) {
        return "\uE000" + (char) (FIRST + index);
    }

    /**
     * Writes an attribute.
     *
     * @param before all of it in front of its value
     * @param after what closes the value
     */
    private void attribute(String before, Setting setting, String after, Scope scope, Node.Sequence nodes) {
        if (setting.value() instanceof LinkExpression link && !(expressions.compile(link, scope) instanceof Constant)) {
            nodes.add(before);
            nodes.add(link(link, scope));
            nodes.add(after);
            return;
        }
        Expression value = expressions.compile(setting.value(), scope);
        if (value instanceof Constant constant) {
            String text = text(constant.value());
            if (setting.keptWhenEmpty() || !text.isEmpty()) {
                nodes.add(before + HtmlEscaper.escape(text) + after);
            }
            return;
        }
        byte[] name = Node.bytes(before);
        byte[] end = Node.bytes(after);
        nodes.add((output, variables) -> {
            String text = text(value.evaluate(variables));
            if (setting.keptWhenEmpty() || !text.isEmpty()) {
                output.write(name);
                output.text(text);
                output.write(end);
            }
        });
    }

    /** A link. The plan of the site has looked up all paths of models; a template can make other addresses. */
    private Node link(LinkExpression link, Scope scope) {
        Expression base = expressions.base(link, scope);
        Expression address = expressions.compile(link, scope);
        return (output, variables) -> {
            if (base.evaluate(variables) instanceof SitePath path) {
                output.address(path);
            } else {
                output.text(text(address.evaluate(variables)));
            }
        };
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
