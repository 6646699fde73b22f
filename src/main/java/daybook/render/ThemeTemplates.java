package daybook.render;

import daybook.diagnostic.KnownNames;
import daybook.diagnostic.SourceFile;
import daybook.layout.SiteLayout;
import daybook.render.compiled.TemplateParser;
import daybook.siteplan.SitePath;
import daybook.theme.Messages;
import daybook.theme.Theme;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ognl.OgnlRuntime;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.model.IAttribute;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;

/** The theme's templates, run by Thymeleaf. */
final class ThemeTemplates {
    /** What follows the name of a template in that of its file. */
    static final String SUFFIX = ".html";

    private final Theme theme;
    private final Messages messages;
    private final TemplateEngine engine = new TemplateEngine();

    static {
        OgnlRuntime.setMethodAccessor(Object.class, new NamedMethodAccessor());
        OgnlRuntime.setPropertyAccessor(Record.class, new RecordPropertyAccessor());
    }

    ThemeTemplates(Theme theme, Messages messages) {
        this.theme = theme;
        this.messages = messages;
        engine.setTemplateResolver(new ThemeResolver());
        engine.setMessageResolver(new ThemeMessageResolver());
        engine.setLinkBuilder(new RootLinkBuilder());
    }

    /** A template as its events. */
    ParsedTemplate parse(SourceFile file) {
        String template = template(file);
        try {
            return ParsedTemplate.of(
                    file, new TemplateParser(configuration(), messages.locale()).template(template, Optional.empty()));
        } catch (TemplateProcessingException failure) {
            throw TemplateErrors.located(theme, template, Set.of(), failure);
        } catch (StackOverflowError deep) {
            throw TemplateErrors.nestedTooDeeply(template);
        }
    }

    /** Whether Thymeleaf processes an attribute. */
    static boolean isProcessed(IAttribute attribute) {
        return TemplateParser.isProcessed(attribute.getAttributeDefinition().getAttributeName());
    }

    /** How Thymeleaf reads the theme's templates. */
    IEngineConfiguration configuration() {
        return engine.getConfiguration();
    }

    /**
     * A page or a part of one, with a {@link SitePath#ROOT} in each place where the way to the site's root belongs.
     *
     * @param variables what the template knows, by its names there
     */
    String render(String template, Map<String, Object> variables) {
        try {
            return engine.process(template, new Context(messages.locale(), variables));
        } catch (TemplateProcessingException failure) {
            throw TemplateErrors.located(theme, template, variables.keySet(), failure);
        } catch (StackOverflowError deep) {
            throw TemplateErrors.nestedTooDeeply(template);
        }
    }

    /** A template of the theme as a text. */
    static SourceFile source(String template, byte[] bytes) {
        return new SourceFile(name(template), new String(bytes, StandardCharsets.UTF_8));
    }

    /** How messages call a template. */
    static String name(String template) {
        return SiteLayout.TEMPLATES + "/" + template + SUFFIX;
    }

    /** How others call the template in a file. */
    static String template(SourceFile file) {
        return file.name()
                .substring(name("").length() - SUFFIX.length(), file.name().length() - SUFFIX.length());
    }

    /** The name of a template that may be meant by a wrong one. */
    static Optional<String> nearest(Theme theme, String template) {
        return KnownNames.of(
                        theme.templates().stream().map(ThemeTemplates::template).toList())
                .nearest(template);
    }

    /** Finds templates by their names in the theme. */
    private final class ThemeResolver extends StringTemplateResolver {
        ThemeResolver() {
            setTemplateMode(TemplateMode.HTML);
            setCacheable(true);
        }

        @Override
        protected ITemplateResource computeTemplateResource(
                IEngineConfiguration configuration,
                @Nullable String ownerTemplate,
                String template,
                @Nullable Map<String, Object> attributes) {
            byte[] bytes =
                    theme.file(template + SUFFIX).orElseThrow(() -> new MissingTemplateException(template, theme));
            return new NamedResource(template, source(template, bytes).text());
        }
    }

    /** A template that errors call by its name; Thymeleaf's own resource has all of its text for a name. */
    private record NamedResource(String name, String text) implements ITemplateResource {
        @Override
        public String getDescription() {
            return name;
        }

        @Override
        public String getBaseName() {
            return name;
        }

        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public Reader reader() {
            return new StringReader(text);
        }

        @Override
        public ITemplateResource relative(String location) {
            throw new IllegalStateException("templates are found by their names");
        }
    }

    /** Takes {@code #{key}} from the messages of the theme. */
    private final class ThemeMessageResolver extends AbstractMessageResolver {
        @Override
        public String resolveMessage(
                ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] arguments) {
            return messages.text(key, arguments == null ? new Object[0] : arguments);
        }

        @Override
        public String createAbsentMessageRepresentation(
                ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] arguments) {
            throw new IllegalStateException("every message is resolved or reported: " + key);
        }
    }

    /** A template that the theme does not have. */
    private static final class MissingTemplateException extends TemplateProcessingException implements Hinted {
        private static final long serialVersionUID = 1;
        private final transient Optional<String> hint;

        MissingTemplateException(String template, Theme theme) {
            super("the theme has no template '" + template + "'");
            this.hint = nearest(theme, template).map(it -> "did you mean " + it + "?");
        }

        @Override
        public Optional<String> hint() {
            return hint;
        }
    }

    /** Puts the way to the site's root in front of {@code @{/…}}. */
    private static final class RootLinkBuilder extends StandardLinkBuilder {
        @Override
        protected String computeContextPath(
                IExpressionContext context, String base, @Nullable Map<String, Object> parameters) {
            return SitePath.ROOT;
        }

        @Override
        protected String processLink(IExpressionContext context, String link) {
            return link;
        }
    }
}
