package daybook.site;

import java.util.List;

/**
 * A part that several pages show, such as an entry's card: rendered once, fingerprinted once.
 *
 * <p>Fragments are told apart by identity: make one of each and hand it to every page.
 */
public final class Fragment {
    private final String template;
    private final Record model;
    private final Anatomy anatomy;

    /** A part that a template of the theme shows. */
    public Fragment(String template, Record model) {
        this.template = template;
        this.model = model;
        this.anatomy = Anatomy.of(model);
    }

    /** The template's name without its suffix. */
    public String template() {
        return template;
    }

    /** All that the template needs. */
    public Record model() {
        return model;
    }

    String fingerprint() {
        return anatomy.fingerprint();
    }

    List<InternalLink> links() {
        return anatomy.links();
    }
}
