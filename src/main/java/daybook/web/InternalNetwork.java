package daybook.web;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;

/** This machine and the private networks around it, where a server may answer that is meant for this machine only. */
public final class InternalNetwork {
    private InternalNetwork() {}

    /**
     * Whether a page on the internet leads into the internal network. A page within may lead to another one within; it
     * is within if all addresses of its host are, since anybody can give a name addresses of this machine beside his.
     */
    public static boolean isEnteredBy(URI from, URI to) {
        return isEntered(hosts(from), hosts(to));
    }

    /** The same for the addresses of two hosts; a host that is unknown here has none. */
    static boolean isEntered(List<InetAddress> from, List<InetAddress> to) {
        boolean isFromWithin = !from.isEmpty() && from.stream().allMatch(InternalNetwork::isInternal);
        return !isFromWithin && to.stream().anyMatch(InternalNetwork::isInternal);
    }

    /**
     * Whether an address leads to this machine, or into a private network. One whose host is unknown here leads
     * nowhere, or is for a proxy to look up.
     */
    public static boolean has(URI address) {
        return hosts(address).stream().anyMatch(InternalNetwork::isInternal);
    }

    private static List<InetAddress> hosts(URI address) {
        try {
            return List.of(InetAddress.getAllByName(address.getHost()));
        } catch (UnknownHostException unknown) {
            return List.of();
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
