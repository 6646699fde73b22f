package daybook.render;

import daybook.render.compiled.RenderedHtml;
import daybook.siteplan.Partial;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Partials that were rendered lately. All of a large site would take more memory than anything else that a build holds,
 * and the pages that show a partial are rendered soon after each other. Safe for use by many threads.
 */
final class PartialCache {
    private final int least;
    private final Function<Partial<?>, RenderedHtml> render;
    private Generations generations = new Generations(new ConcurrentHashMap<>(), Map.of());

    /**
     * What is held.
     *
     * @param recent those that were asked for since the last change of generations
     * @param earlier those that were asked for between this change and the one before
     */
    private record Generations(Map<Partial<?>, RenderedHtml> recent, Map<Partial<?>, RenderedHtml> earlier) {}

    /**
     * Makes an empty one.
     *
     * @param least so many partials that were asked for last are held, and at most twice as many
     * @param render renders a partial; twice if two threads ask for it at once
     */
    PartialCache(int least, Function<Partial<?>, RenderedHtml> render) {
        this.least = least;
        this.render = render;
    }

    /** The HTML of a partial. */
    RenderedHtml get(Partial<?> partial) {
        Generations held = current();
        RenderedHtml known = held.recent.get(partial);
        if (known == null) {
            // Not computeIfAbsent, which would lock while a template runs.
            RenderedHtml earlier = held.earlier.get(partial);
            known = earlier == null ? render.apply(partial) : earlier;
            held.recent.put(partial, known);
        }
        return known;
    }

    private synchronized Generations current() {
        if (generations.recent.size() >= least) {
            generations = new Generations(new ConcurrentHashMap<>(), generations.recent);
        }
        return generations;
    }
}
