package daybook.web;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/** This machine and the private networks around it, where a server may answer that is meant for this machine only. */
public final class InternalNetwork {
    private InternalNetwork() {}

    /** Whether a page on the internet leads into the internal network. A page within may lead to another one within. */
    public static boolean isEnteredBy(URI from, URI to) {
        return has(to) && !has(from);
    }

    /**
     * Whether an address leads to this machine, or into a private network. One whose host is unknown here leads
     * nowhere, or is for a proxy to look up.
     */
    public static boolean has(URI address) {
        try {
            for (InetAddress host : InetAddress.getAllByName(address.getHost())) {
                if (isInternal(host)) {
                    return true;
                }
            }
            return false;
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    private static boolean isInternal(InetAddress host) {
        byte[] bytes = host.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        // Unique local addresses (RFC 4193), and shared ones (RFC 6598).
        boolean isLocal = bytes.length > 4 ? (first & 0xfe) == 0xfc : first == 100 && (second & 0xc0) == 64;
        return isLocal
                || (bytes.length == 4 && first == 0)
                || host.isAnyLocalAddress()
                || host.isLoopbackAddress()
                || host.isLinkLocalAddress()
                || host.isSiteLocalAddress()
                || host.isMulticastAddress();
    }
}
