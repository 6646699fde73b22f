package daybook.file;

/**
 * A value that took its fingerprint when it was made. In the fingerprints of what it is part of, that stands for it.
 */
public interface Fingerprinted {
    /** The same for equal values, and another for all others. */
    Fingerprint fingerprint();
}
