package daybook.markdown;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.layout.SiteLayout;
import daybook.text.PercentEncoding;
import java.util.Optional;

/** Says of addresses in a text that lead nowhere what to write for them. */
final class WrongAddresses {
    private static final String PAGES = SiteLayout.PAGES + "/";

    private final MarkdownFile markdown;
    private final Diagnostics diagnostics;

    WrongAddresses(MarkdownFile markdown, Diagnostics diagnostics) {
        this.markdown = markdown;
        this.diagnostics = diagnostics;
    }

    /** Reports an address that is neither of this site nor whole. */
    void report(String address, Location place) {
        if (new WrittenAddress(address).hasScheme()) {
            malformed(address, place);
        } else if (markdown.file().name().startsWith(PAGES)) {
            diagnostics.error(
                    place,
                    "'" + address + "' does not resolve, because addresses of this site begin with /",
                    WrittenAddress.fromPage(address, markdown.file().name().substring(PAGES.length()))
                            .map(it -> "write " + it)
                            .orElse("begin with / for a page of this site, or with https://"));
        } else {
            diagnostics.error(
                    place,
                    "'" + address + "' does not resolve, because the text is shown on several pages",
                    "begin with / for a page of this site, or with https://");
        }
    }

    private void malformed(String address, Location place) {
        String problem = "'" + address + "' is badly written";
        Optional<String> wrong = new WrittenAddress(address).wrongCharacter();
        if (wrong.isPresent()) {
            diagnostics.error(
                    place,
                    problem + ": '" + wrong.get() + "' cannot stand in an address as it is",
                    "write " + PercentEncoding.component(wrong.get()) + " in its place");
        } else {
            diagnostics.error(place, problem, "copy it from a browser's address bar");
        }
    }
}
