package daybook.listing;

import daybook.source.SourceRules;
import daybook.source.VersionedIdentifier;
import daybook.text.PercentEncoding;
import daybook.unicode.Unicode;
import daybook.unicode.UnicodePattern;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds which paper or link an address or a DOI stands for, so that one found in several sources is one entry: a paper
 * of a source by its identifier, else a DOI, else the address itself.
 */
public final class IdentifierParser {
    /** The parts of an address, as in RFC 3986, appendix B. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<scheme>https?)://(?<user>[^/?#@]*@)?(?<host>[^/?#:@]+)(?::(?<port>\\d*))?"
                    + "(?<path>/[^?#]*)?(?:\\?(?<query>[^#]*))?(?:#.*)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** The address of a page in its normal form, up to what does not say which page it is. */
    private static final Pattern PAGE = Pattern.compile("https?://(?<host>[^/?#@:]++)(?<path>/[^?#]*+)");

    private static final Pattern DOI_HOST = Pattern.compile("(?:dx\\.|www\\.)?doi\\.org");
    private static final Pattern DOI_PREFIX = Pattern.compile("doi:\\s*", Pattern.CASE_INSENSITIVE);

    /** https://www.doi.org/doi-handbook/HTML/doi-name-syntax.html: what stands behind the slash is nearly free. */
    private static final UnicodePattern DOI = UnicodePattern.of("10\\.\\d{4,9}[.\\d]{0,20}/[^\\s\\p{C}\\p{Z}]+");

    /** Says where a visitor comes from, and never what the address leads to. */
    private static final Pattern TRACKING =
            Pattern.compile("(?:utm_\\w+|fbclid|gclid|mc_[ce]id)(?:=.*)?", Pattern.CASE_INSENSITIVE);

    /** What RFC 3986 does not allow in an address. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^!#$&-;=?-\\[\\]_a-z~%]+", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What has a meaning in an address, though not in a DOI. */
    private static final Pattern FORBIDDEN_IN_DOIS =
            Pattern.compile("[^!$&-;=@-Z_a-z~]+", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern DOI_IN_PATH = Pattern.compile("/(10\\.\\d{4,9}/[^?#]++)");

    private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");

    private static final String PDF = ".pdf";

    /** With nothing, {@code .pdf} or {@code /full}, or with both behind the DOI. */
    private static final int MOST_BEHIND_DOI = 3;

    private IdentifierParser() {}

    /**
     * What an absolute address stands for: a paper of a source, a DOI, or else the address in its normal form (RFC
     * 3986, section 6) without its fragment and without parameters that only track. Empty for what is no address of the
     * web.
     */
    public static Optional<EntryId> ofAddress(String url) {
        Matcher address = ADDRESS.matcher(url.strip());
        if (!address.matches()) {
            return Optional.empty();
        }
        Optional<String> host = host(address.group("host"));
        if (host.isEmpty()) {
            return Optional.empty();
        }
        String path = address.group("path") == null ? "/" : address.group("path");
        Optional<EntryId> paper = DOI_HOST.matcher(host.get()).matches()
                ? ofDoi(PercentEncoding.decoded(path.substring(1)))
                : ofSource(it -> it.identifierOfPage(host.get(), path));
        return paper.or(() -> Optional.of(new EntryId(EntryId.URL, normal(address, host.get(), path))));
    }

    /**
     * What a DOI stands for: a paper of the source that gives such DOIs to its papers, else the DOI in lower case, as
     * its case does not count. It may be written with {@code doi:} before it or as an address of doi.org; of several
     * with blanks between them the first counts. Empty for a text without a DOI.
     */
    public static Optional<EntryId> ofDoi(String doi) {
        String bare = DOI_PREFIX.matcher(doi.strip()).replaceFirst("").split("\\s", 2)[0];
        Matcher address = ADDRESS.matcher(bare);
        if (address.matches()) {
            return ofAddress(bare).filter(id -> !id.scheme().equals(EntryId.URL));
        }
        if (!DOI.matches(bare)) {
            return Optional.empty();
        }
        return ofSource(it -> it.identifierOfDoi(bare))
                .or(() -> Optional.of(new EntryId(EntryId.DOI, Unicode.lowerCase(bare))));
    }

    /**
     * The paper that a page is about: that of a source at a host that shows its papers too, or what has the DOI in the
     * address of a publisher's page. An identity of any other kind, and that of any other page, is what it is. Listings
     * have the addresses that their sources wrote, so that what was published under one is found by it.
     */
    public static EntryId ofPage(EntryId page) {
        if (!page.scheme().equals(EntryId.URL)) {
            return page;
        }
        Matcher address = PAGE.matcher(page.value());
        if (!address.lookingAt()) {
            return page;
        }
        String host = address.group("host");
        String path = PercentEncoding.decoded(address.group("path"));
        return ofSource(it -> it.identifierOfMirror(host, path))
                .or(() -> PublisherPages.doi(host, path).flatMap(IdentifierParser::ofDoi))
                .orElse(page);
    }

    /**
     * The DOIs that the address of any page may name, such as {@code https://one.example/get/10.1145/2408776.2408794},
     * the longest first; none for what is not only an address. Which of them exists is not to be seen.
     */
    public static List<EntryId> doisOfPage(EntryId page) {
        Matcher path = DOI_IN_PATH.matcher(page.value());
        if (!page.scheme().equals(EntryId.URL) || !path.find()) {
            return List.of();
        }
        return Stream.iterate(PercentEncoding.decoded(path.group(1)), IdentifierParser::withoutEnd)
                .limit(MOST_BEHIND_DOI)
                .flatMap(it -> ofDoi(it).stream())
                .distinct()
                .toList();
    }

    /** An address without what a publisher may have put behind its DOI: an ending, or else the last name. */
    private static String withoutEnd(String address) {
        return address.endsWith(PDF)
                ? address.substring(0, address.length() - PDF.length())
                : address.substring(0, Math.max(0, address.lastIndexOf('/')));
    }

    /** The address that leads to what has a DOI, whatever characters this has. */
    public static String addressOfDoi(String doi) {
        return "https://doi.org/" + FORBIDDEN_IN_DOIS.matcher(doi).replaceAll(it -> PercentEncoding.whole(it.group()));
    }

    /** The first paper that a running text mentions, as {@code arXiv:1706.03762} does. */
    public static Optional<EntryId> ofMention(String text) {
        return ofSource(rules -> rules.mention()
                .matcher(text)
                .results()
                .flatMap(it -> rules.identifier(it.group(1)).stream())
                .map(VersionedIdentifier::value)
                .findFirst());
    }

    /**
     * What people mean who name a paper or a page: an identifier with or without a version, {@code arXiv:1706.03762}, a
     * DOI with or without {@code doi:} before it, {@code url:https://…}, or an address, which may lack its scheme if it
     * is that of a paper. A page {@linkplain #ofPage stands for its paper}. Empty for any other text.
     */
    public static Optional<EntryId> ofAny(String text) {
        return asWritten(text)
                .map(IdentifierParser::ofPage)
                .or(() -> ofAddress("https://" + text.strip())
                        .map(IdentifierParser::ofPage)
                        .filter(it -> !it.scheme().equals(EntryId.URL)));
    }

    /** The same, but a page stands for itself, and an address has its scheme. */
    public static Optional<EntryId> asWritten(String text) {
        String name = text.strip();
        return ofDoi(name)
                .or(() -> ofSource(it -> identifier(it, name)))
                .or(() -> EntryId.parse(name).map(IdentifierParser::inNormalForm))
                .or(() -> ofAddress(name));
    }

    /**
     * An identity as listings in any format have it, so that it is one however a file spells it: a DOI in small
     * letters, an address in its normal form, and the paper of a source where either stands for one.
     */
    public static EntryId inNormalForm(EntryId written) {
        return switch (written.scheme()) {
            // With its scheme: what else stands in a DOI, another scheme included, is a part of it.
            case EntryId.DOI ->
                ofDoi(written.toString()).orElseGet(() -> new EntryId(EntryId.DOI, Unicode.lowerCase(written.value())));
            case EntryId.URL -> ofAddress(written.value()).orElse(written);
            default -> written;
        };
    }

    private static Optional<String> identifier(SourceRules source, String name) {
        String prefix = source.mentionPrefix();
        boolean isPrefixed = Unicode.lowerCase(name).startsWith(Unicode.lowerCase(prefix));
        String identifier = isPrefixed ? name.substring(prefix.length()).strip() : name;
        return isPrefixed || source.hasBareIdentifiers()
                ? source.identifier(identifier).map(VersionedIdentifier::value)
                : Optional.empty();
    }

    private static Optional<EntryId> ofSource(Function<SourceRules, Optional<String>> identifier) {
        return Sources.ALL.stream()
                .flatMap(rules -> identifier.apply(rules).stream().map(it -> new EntryId(rules.scheme(), it)))
                .findFirst();
    }

    private static Optional<String> host(String written) {
        return HostName.inAscii(written)
                .map(Unicode::lowerCase)
                .filter(host -> !FORBIDDEN.matcher(host).find());
    }

    private static String normal(Matcher address, String host, String path) {
        String scheme = Unicode.lowerCase(address.group("scheme"));
        String user = address.group("user") == null ? "" : address.group("user");
        String port = address.group("port");
        String usual = scheme.equals("http") ? "80" : "443";
        String shownPort = port == null || port.isEmpty() || port.equals(usual) ? "" : ":" + port;
        String query = address.group("query") == null ? "" : withoutTracking(address.group("query"));
        String all = scheme + "://" + user + host + shownPort + path + (query.isEmpty() ? "" : "?" + query);
        return ESCAPE.matcher(escaped(all)).replaceAll(it -> Unicode.asciiUpperCase(it.group()));
    }

    /** The parameters that say which page it is, without the marks behind the last one. */
    private static String withoutTracking(String query) {
        String kept = Arrays.stream(query.split("&"))
                .filter(parameter -> !TRACKING.matcher(parameter).matches())
                .collect(Collectors.joining("&"));
        int end = kept.length();
        while (end > 0 && kept.charAt(end - 1) == '&') {
            end--;
        }
        return kept.substring(0, end);
    }

    /** An address with escapes in the place of all characters that RFC 3986 does not allow in one. */
    static String escaped(String address) {
        return FORBIDDEN.matcher(address).replaceAll(it -> PercentEncoding.whole(it.group()));
    }
}
