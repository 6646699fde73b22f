package daybook.siteplan;

import java.util.List;

/**
 * A record that the models of many files hold, fingerprinted once: make one of each and hand it to every model.
 *
 * @param <R> the record's type
 */
public class SharedModel<R extends Record> {
    private final R value;
    private final ModelFingerprint fingerprint;

    /** Takes the fingerprint. */
    public SharedModel(R value) {
        this.value = value;
        this.fingerprint = ModelFingerprint.of(value);
    }

    /** The record itself. */
    public final R value() {
        return value;
    }

    /** The fingerprint of the record, as hexadecimal digits. */
    public final String fingerprint() {
        return fingerprint.fingerprint();
    }

    final List<InternalLink> links() {
        return fingerprint.links();
    }
}
