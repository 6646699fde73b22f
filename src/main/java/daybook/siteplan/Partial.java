package daybook.siteplan;

import java.util.function.Function;

/**
 * A part that several pages show, such as an entry's card: rendered once, fingerprinted once.
 *
 * <p>Partials are compared by identity: make one of each and hand it to every page.
 *
 * @param <R> the model that the partial's template shows
 */
public class Partial<R extends Record> extends SharedModel<R> {
    private final String template;

    /** A part that a template of the theme shows; the model is all that the template needs. */
    public Partial(String template, R model) {
        super(model);
        this.template = template;
    }

    /**
     * A part that is made when it is rendered.
     *
     * @param inputs all that its model is made of
     * @param function makes the model of them alone
     */
    public <I extends Record> Partial(String template, I inputs, Function<? super I, ? extends R> function) {
        super(inputs, function);
        this.template = template;
    }

    /** The template's name without its suffix. */
    public final String template() {
        return template;
    }
}
