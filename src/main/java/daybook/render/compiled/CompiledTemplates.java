package daybook.render.compiled;

import daybook.theme.Messages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.model.ITemplateEvent;

/**
 * The templates of a theme, compiled to closures when they are used first. Safe for use by many threads.
 *
 * <p>Whatever is not compiled Thymeleaf renders: a template with a construct that is not known here, and one that
 * failed, for whatever reason, from then on. So nothing is reported here, and all that is rendered here has the bytes
 * that Thymeleaf would give it.
 */
public final class CompiledTemplates {
    private final Supplier<IEngineConfiguration> configuration;
    private final Messages messages;
    private final PlannedLinks links;
    private final Map<String, Compilation> compilations = new ConcurrentHashMap<>();

    /**
     * Compiles for one build.
     *
     * @param configuration how Thymeleaf reads the templates; asked for when something is rendered
     * @param messages those of the theme
     * @param links those of the plan
     */
    public CompiledTemplates(Supplier<IEngineConfiguration> configuration, Messages messages, PlannedLinks links) {
        this.configuration = configuration;
        this.messages = messages;
        this.links = links;
    }

    /**
     * Why Thymeleaf renders a template.
     *
     * @param template the name of the template that holds the construct, without its suffix
     * @param line 1-based; 0 when it is not known
     * @param column 1-based; 0 when it is not known
     * @param construct what is not compiled
     */
    public record Fallback(String template, int line, int column, String construct) {}

    private sealed interface Compilation {}

    /** @param names the variables whose values are in the first slots */
    private record Compiled(Node node, List<String> names, int slots) implements Compilation {}

    private record Failed(Fallback fallback) implements Compilation {}

    /**
     * A page, whose place is known.
     *
     * @param root the way from it to the site's root
     * @return empty when Thymeleaf is to render it
     */
    public Optional<RenderedHtml> page(String template, Map<String, Object> variables, String root) {
        return render(template, variables, HtmlOutput.withRoot(links, Node.bytes(root)));
    }

    /**
     * A part of many pages.
     *
     * @return empty when Thymeleaf is to render it
     */
    public Optional<RenderedHtml> partial(String template, Map<String, Object> variables) {
        return render(template, variables, HtmlOutput.withoutRoot(links));
    }

    /** Why Thymeleaf renders a template; empty when it is compiled. Compiles it if nothing has used it yet. */
    public Optional<Fallback> fallback(String template, Set<String> variables) {
        return compilation(template, variables) instanceof Failed failed
                ? Optional.of(failed.fallback)
                : Optional.empty();
    }

    /** Why Thymeleaf rendered templates until now, in the order of their names. */
    public List<Fallback> fallbacks() {
        return new TreeMap<>(compilations)
                .values().stream()
                        .filter(Failed.class::isInstance)
                        .map(it -> ((Failed) it).fallback)
                        .toList();
    }

    private Optional<RenderedHtml> render(String template, Map<String, Object> variables, HtmlOutput output) {
        if (!(compilation(template, variables.keySet()) instanceof Compiled compiled)) {
            return Optional.empty();
        }
        Variables values = new Variables(compiled.slots);
        for (int slot = 0; slot < compiled.names.size(); slot++) {
            values.set(slot, variables.get(compiled.names.get(slot)));
        }
        try {
            compiled.node.write(output, values);
            return Optional.of(output.toHtml());
        } catch (RuntimeException | StackOverflowError failure) {
            compilations.put(template, failed(template, failure));
            return Optional.empty();
        }
    }

    private Compilation compilation(String template, Set<String> variables) {
        // Not computeIfAbsent, which would lock while a template is compiled; compiling one twice is harmless.
        Compilation known = compilations.get(template);
        if (known == null) {
            known = compile(template, variables.stream().sorted().toList());
            compilations.put(template, known);
        }
        return known;
    }

    private Compilation compile(String template, List<String> variables) {
        AtomicInteger slots = new AtomicInteger();
        Scope scope = new Scope(new HashMap<>(), template, slots);
        for (String name : variables) {
            scope = scope.with(name, scope.free());
        }
        TemplateParser parser = new TemplateParser(configuration.get(), messages.locale());
        ExpressionCompiler expressions = new ExpressionCompiler(parser, new ExpressionObjects(messages), links);
        Node.Sequence nodes = new Node.Sequence();
        try {
            new ElementCompiler(parser, expressions).compile(parser.template(template, Optional.empty()), scope, nodes);
            return new Compiled(nodes.toNode(), variables, slots.get());
        } catch (UnsupportedConstructException | TemplateEngineException | StackOverflowError unsupported) {
            return failed(template, unsupported);
        }
    }

    private static Failed failed(String template, Throwable failure) {
        String construct = String.valueOf(failure.getMessage());
        Optional<ITemplateEvent> event =
                failure instanceof UnsupportedConstructException unsupported ? unsupported.event() : Optional.empty();
        return new Failed(event.map(it -> new Fallback(it.getTemplateName(), it.getLine(), it.getCol(), construct))
                .orElse(new Fallback(template, 0, 0, construct)));
    }
}
