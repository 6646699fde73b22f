package daybook.siteplan;

/**
 * A part of a model that counts as its text in a fingerprint, not as its components. Published feeds are compared by
 * fingerprints, and how the program divides a text changes nothing for subscribers.
 */
public interface TextValue {
    /** All of the text; it differs when anything that a page can show of it differs. */
    @Override
    String toString();
}
