package daybook.listing;

import java.net.IDN;
import java.util.Optional;

/** Names of hosts, which people write in any script. */
final class HostName {
    /** As text (RFC 1035, 2.3.4); what is longer with letters of any script is longer still without. */
    private static final int LONGEST = 253;

    private HostName() {}

    /** A name as the domain name system has it (RFC 3490); empty for what can be none. */
    static Optional<String> inAscii(String written) {
        // Some releases of Java call a name that is far too long an error of the program.
        if (written.codePointCount(0, written.length()) > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(IDN.toASCII(written));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }
}
