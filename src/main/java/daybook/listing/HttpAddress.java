package daybook.listing;

/** Which addresses may stand in links: others, such as {@code javascript:}, would run when a reader follows them. */
public final class HttpAddress {
    private HttpAddress() {}

    /** Whether an address is absolute and of a web server; capitals in its scheme mean nothing (RFC 3986, 3.1). */
    public static boolean is(String address) {
        return startsWith(address, "https://") || startsWith(address, "http://");
    }

    private static boolean startsWith(String address, String scheme) {
        return address.regionMatches(true, 0, scheme, 0, scheme.length());
    }
}
