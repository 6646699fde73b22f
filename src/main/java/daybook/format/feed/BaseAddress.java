package daybook.format.feed;

import daybook.listing.HttpAddress;
import daybook.xml.XmlElement;
import daybook.xml.XmlNamespaces;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the relative addresses of a feed are relative to (RFC 3986, section 5.1): the nearest {@code xml:base}, else the
 * address of the document.
 *
 * @param address absolute; empty when nothing is known
 */
record BaseAddress(Optional<String> address) {
    /** An address that begins so is no relative one (RFC 3986, section 4.2). */
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");

    /**
     * That of a document.
     *
     * @param name its address, or the name of a file, which says nothing
     */
    static BaseAddress ofDocument(String name) {
        return new BaseAddress(Optional.of(name).filter(HttpAddress::is));
    }

    /** That within an element. */
    BaseAddress within(XmlElement element) {
        Optional<String> base = element.attribute(XmlNamespaces.XML, "base");
        return base.isEmpty() ? this : new BaseAddress(resolve(base.get().strip()));
    }

    /** This one if it is known, else another one. */
    BaseAddress or(Optional<String> other) {
        return address.isPresent() ? this : new BaseAddress(other.filter(HttpAddress::is));
    }

    /** An absolute address as it is, a relative one made absolute; empty for what is neither. */
    Optional<String> resolve(String reference) {
        if (reference.isEmpty()) {
            return Optional.empty();
        }
        if (SCHEME.matcher(reference).lookingAt()) {
            return Optional.of(reference);
        }
        try {
            return address.map(it -> URI.create(it).resolve(reference).toString());
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
