package daybook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InternalNetworkTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "[::1], true",
        "169.254.169.254, true",
        "10.1.2.3, true",
        "192.168.0.1, true",
        "100.64.0.1, true",
        "[fd00::1], true",
        "0.0.0.0, true",
        "[::ffff:127.0.0.1], true",
        "93.184.216.34, false",
        "[2606:2800:220:1::1], false",
    })
    void knowsTheAddressesOfThisMachineAndItsNetwork(String host, boolean isInternal) {
        assertThat(InternalNetwork.has(URI.create("http://" + host + ":8080/a")))
                .isEqualTo(isInternal);
    }

    /** Whoever owns a name says which addresses it has: one of this machine beside a public one proves nothing. */
    @ParameterizedTest
    @CsvSource({
        "93.184.216.34, 127.0.0.1, true",
        "93.184.216.34 127.0.0.1, 127.0.0.1, true",
        "127.0.0.1 93.184.216.34, 169.254.169.254, true",
        "93.184.216.34, 93.184.216.34 127.0.0.1, true",
        "'', 127.0.0.1, true",
        "127.0.0.1 ::1, 127.0.0.1, false",
        "10.0.0.1, 10.0.0.2, false",
        "127.0.0.1, 93.184.216.34, false",
        "93.184.216.34, '', false",
    })
    void isEnteredFromAHostWithAnyAddressOutside(String from, String to, boolean isEntered)
            throws UnknownHostException {
        assertThat(InternalNetwork.isEntered(hosts(from), hosts(to))).isEqualTo(isEntered);
    }

    private static List<InetAddress> hosts(String addresses) throws UnknownHostException {
        List<InetAddress> hosts = new ArrayList<>();
        for (String address : addresses.isEmpty() ? List.<String>of() : List.of(addresses.split(" "))) {
            hosts.add(InetAddress.getByName(address));
        }
        return hosts;
    }
}
