package daybook.siteplan;

import java.util.List;

/** A record that the models of many files hold, fingerprinted once: make one of each and hand it to every model. */
public class SharedModel<R extends Record> {
    private final R value;
    private final ModelFingerprint anatomy;

    /** Takes the fingerprint. */
    public SharedModel(R value) {
        this.value = value;
        this.anatomy = ModelFingerprint.of(value);
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
