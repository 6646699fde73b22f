package daybook.listing;

/**
 * What belongs to a paper besides its text, such as its code or slides.
 *
 * @param label what the source calls it, on one line, such as {@code code}
 * @param address absolute
 */
public record LabelledLink(String label, String address) {
    /** Escapes what cannot stand in an address, such as blanks, which browsers would escape too. */
    public LabelledLink {
        address = IdentifierParser.escaped(address);
    }
}
