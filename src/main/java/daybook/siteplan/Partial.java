package daybook.siteplan;

/**
 * A part that several pages show, such as an entry's card: rendered once, fingerprinted once.
 *
 * <p>Fragments are told apart by identity: make one of each and hand it to every page.
 */
public final class Partial extends SharedModel<Record> {
    private final String template;

    /** A part that a template of the theme shows; the model is all that the template needs. */
    public Partial(String template, Record model) {
        super(model);
        this.template = template;
    }

    /** The template's name without its suffix. */
    public String template() {
        return template;
    }
}
