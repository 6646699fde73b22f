package daybook.render.compiled;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.StandardEngineContextFactory;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.engine.TemplateData;
import org.thymeleaf.engine.TemplateModel;
import org.thymeleaf.model.IAttribute;
import org.thymeleaf.model.IModelFactory;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.ITemplateEvent;
import org.thymeleaf.standard.expression.Assignation;
import org.thymeleaf.standard.expression.AssignationUtils;
import org.thymeleaf.standard.expression.Each;
import org.thymeleaf.standard.expression.EachUtils;
import org.thymeleaf.standard.expression.FragmentSignature;
import org.thymeleaf.standard.expression.FragmentSignatureUtils;
import org.thymeleaf.standard.expression.GenericTokenExpression;
import org.thymeleaf.standard.expression.IStandardExpression;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.standard.expression.TextLiteralExpression;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresource.StringTemplateResource;
import org.unbescape.html.HtmlEscape;

/** Thymeleaf as a parser: of templates, of their attributes, and of the expressions in these. */
public final class TemplateParser {
    /** Of the attributes that Thymeleaf processes. */
    public static final String PREFIX = "th";

    private final IEngineConfiguration configuration;

    /** Of no template: Thymeleaf asks for one wherever it parses, and takes nothing from it. */
    private final ITemplateContext context;

    /** Parses as a configuration says. */
    public TemplateParser(IEngineConfiguration configuration, Locale locale) {
        this.configuration = configuration;
        TemplateData none = new TemplateData("", null, new StringTemplateResource(""), TemplateMode.HTML, null);
        this.context =
                new StandardEngineContextFactory().createEngineContext(configuration, none, null, new Context(locale));
    }

    /** A template, or the fragment of it that a selector selects, as Thymeleaf's events. */
    public TemplateModel template(String name, Optional<String> selector) {
        return configuration
                .getTemplateManager()
                .parseStandalone(context, name, selector.map(Set::of).orElse(null), TemplateMode.HTML, true, true);
    }

    /** An expression in the value of an attribute. */
    IStandardExpression expression(String text) {
        if (text.contains("__")) {
            throw new UnsupportedConstructException("__…__ in " + text);
        }
        return StandardExpressions.getExpressionParser(configuration).parseExpression(context, text);
    }

    /** The value of {@code th:each}. */
    Each each(String text) {
        return EachUtils.parseEach(context, text);
    }

    /** The value of {@code th:with} or {@code th:attr}: names and expressions. */
    List<Assignation> assignations(String text) {
        return AssignationUtils.parseAssignationSequence(context, text, false).getAssignations();
    }

    /** What the first element of a fragment says of its parameters. */
    Optional<FragmentSignature> signature(TemplateModel fragment) {
        return fragment.size() > 2
                        && fragment.get(1) instanceof IProcessableElementTag first
                        && first.hasAttribute(PREFIX, "fragment")
                ? Optional.of(FragmentSignatureUtils.parseFragmentSignature(
                        configuration, HtmlEscape.unescapeHtml(first.getAttributeValue(PREFIX, "fragment"))))
                : Optional.empty();
    }

    /** Changes the attributes of a tag as Thymeleaf does, white space, quotes and order included. */
    IModelFactory tags() {
        return configuration.getModelFactory(TemplateMode.HTML);
    }

    /** Whether Thymeleaf processes an attribute. */
    public static boolean isProcessed(AttributeName name) {
        return name.isPrefixed() && PREFIX.equals(name.getPrefix());
    }

    /** The value of an attribute as Thymeleaf reads it. */
    static String value(IAttribute attribute) {
        if (attribute.getValue() == null) {
            throw new UnsupportedConstructException(attribute.getAttributeCompleteName());
        }
        return HtmlEscape.unescapeHtml(attribute.getValue());
    }

    /** A name, such as that of a fragment or a variable. */
    static String name(IStandardExpression expression) {
        if (expression instanceof TextLiteralExpression text) {
            return text.getValue().getValue();
        }
        if (expression instanceof GenericTokenExpression token) {
            return String.valueOf(token.getValue());
        }
        throw new UnsupportedConstructException(expression.getStringRepresentation());
    }

    /** What the template's file says there. */
    static String text(ITemplateEvent event) {
        StringWriter text = new StringWriter();
        try {
            event.write(text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
