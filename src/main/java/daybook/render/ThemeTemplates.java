package daybook.render;

import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostic.Severity;
import daybook.diagnostic.KnownNames;
import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;
import daybook.siteplan.SitePath;
import daybook.theme.Messages;
import daybook.theme.MissingMessageException;
import daybook.theme.Theme;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

/** The theme's templates, run by Thymeleaf. */
final class ThemeTemplates {
    /** Messages about the inside of the engine, which say nothing of the template. */
    private static final Pattern ENGINE_MESSAGE =
            Pattern.compile("^(?:Error during execution of processor|An error happened during template)");

    private final Theme theme;
    private final Messages messages;
    private final TemplateEngine engine = new TemplateEngine();

    static {
        OgnlRuntime.setPropertyAccessor(Record.class, new RecordPropertyAccessor());
    }

    ThemeTemplates(Theme theme, Messages messages) {
        this.theme = theme;
        this.messages = messages;
        engine.setTemplateResolver(new ThemeResolver());
        engine.setMessageResolver(new ThemeMessageResolver());
        engine.setLinkBuilder(new RootLinkBuilder());
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
            throw located(template, failure);
        }
    }

    /**
     * The place stands on one of the causes, the innermost that has one being the most exact. What is wrong takes two
     * of them to say: which expression, and what happened in it.
     */
    private TemplateException located(String template, TemplateProcessingException failure) {
        Location location = Location.of(name(template));
        Set<String> problems = new LinkedHashSet<>();
        Optional<String> hint = Optional.empty();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TemplateException inner) {
                return inner;
            }
            if (cause instanceof MissingMessageException missing) {
                hint = missing.hint();
            }
            if (cause instanceof MissingPropertyException missing) {
                hint = missing.hint();
            }
            if (cause instanceof MissingTemplateException missing) {
                hint = missing.near().map(it -> "did you mean " + it + "?");
            }
            problems.add(String.valueOf(cause.getMessage())
                    .replaceFirst("(?s) \\(template: .*", "")
                    .replaceFirst("^Exception evaluating OGNL expression: ", "cannot evaluate "));
            if (cause instanceof TemplateProcessingException place && place.hasLineAndCol()) {
                location = location(place.getTemplateName(), place.getLine(), place.getCol());
            }
        }
        problems.removeIf(
                it -> problems.size() > 1 && ENGINE_MESSAGE.matcher(it).find());
        return new TemplateException(
                List.of(new Diagnostic(Severity.ERROR, location, String.join(": ", problems), hint)));
    }

    private Location location(String template, int line, int column) {
        return theme.file(template + ".html")
                .map(bytes -> source(template, bytes).at(line, column, 1))
                .orElse(Location.of(name(template)));
    }

    private static SourceFile source(String template, byte[] bytes) {
        return new SourceFile(name(template), new String(bytes, StandardCharsets.UTF_8));
    }

    /** How messages call a template. */
    static String name(String template) {
        return "templates/" + template + ".html";
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
                    theme.file(template + ".html").orElseThrow(() -> new MissingTemplateException(template, theme));
            return new StringTemplateResource(source(template, bytes).text());
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
    private static final class MissingTemplateException extends TemplateProcessingException {
        private static final long serialVersionUID = 1;
        private final transient Optional<String> near;

        MissingTemplateException(String template, Theme theme) {
            super("the theme has no template '" + template + "'");
            this.near = KnownNames.of(theme.templates().stream()
                            .map(it -> it.name().replaceAll("^templates/|\\.html$", ""))
                            .toList())
                    .nearest(template);
        }

        /** The name of a template that may be meant. */
        Optional<String> near() {
            return near;
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
