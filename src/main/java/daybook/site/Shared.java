package daybook.site;

import java.util.List;

/** A record that the models of many files hold, fingerprinted once: make one of each and hand it to every model. */
public class Shared<R extends Record> {
    private final R value;
    private final Anatomy anatomy;

    /** Takes the fingerprint. */
    public Shared(R value) {
        this.value = value;
        this.anatomy = Anatomy.of(value);
    }

    /** The record itself. */
    public final R value() {
        return value;
    }

    /** Tells the record from anything else: hexadecimal digits. */
    public final String fingerprint() {
        return anatomy.fingerprint();
    }

    final List<InternalLink> links() {
        return anatomy.links();
    }
}
