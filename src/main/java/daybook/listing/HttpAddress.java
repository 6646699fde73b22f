package daybook.listing;

/** Which addresses may stand in links: others, such as {@code javascript:}, would run when a reader follows them. */
public final class HttpAddress {
    private HttpAddress() {}

    /** Whether an address is absolute and of a web server. */
    public static boolean is(String address) {
        return address.startsWith("https://") || address.startsWith("http://");
    }
}
