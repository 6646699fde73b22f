package daybook.source.arxiv;

import daybook.source.ListingAddresses;
import daybook.source.SourceRules;
import daybook.source.SourceSchedule;
import daybook.source.VersionedIdentifier;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.Pattern;

/** The rules of arXiv. */
public final class ArxivRules implements SourceRules {
    /** The only instance. */
    public static final ArxivRules INSTANCE = new ArxivRules();

    /** The scheme of arXiv's identifiers, and the source of its listings. */
    public static final String SCHEME = "arxiv";

    private static final String NAME = "arXiv";
    private static final String HOST = "arxiv.org";
    private static final String PREFIX = NAME + ":";

    private static final Pattern MENTION =
            Pattern.compile("(?<!\\w)(?i:" + PREFIX + ")\\s*(?<id>" + ArxivIdentifier.PATTERN + ")(?![\\w/])");

    /** CoRR is what arXiv's part about computing was called, and what DBLP calls all of it. */
    private static final Pattern JOURNAL = Pattern.compile("(?i:" + NAME + "|CoRR)(?!\\w).*");

    /** What https://arxiv.org/robots.txt asks for. */
    private static final Duration LISTING_PAGES = Duration.ofSeconds(15);

    /** What https://info.arxiv.org/help/api/tou.html asks for feeds, API and OAI-PMH. */
    private static final Duration INTERFACES = Duration.ofSeconds(3);

    private static final Pattern LISTING_PATH = Pattern.compile("/(?:list|catchup)(?:/.*)?");

    private ArxivRules() {}

    @Override
    public String scheme() {
        return SCHEME;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean hasBareIdentifiers() {
        return true;
    }

    @Override
    public Optional<VersionedIdentifier> identifier(String text) {
        return ArxivIdentifier.parse(text);
    }

    @Override
    public Optional<String> identifierOfPage(String host, String path) {
        return isHost(host) ? ArxivIdentifier.ofPath(path) : Optional.empty();
    }

    @Override
    public Optional<String> identifierOfMirror(String host, String path) {
        return ArxivIdentifier.ofMirror(host + path);
    }

    @Override
    public Optional<String> identifierOfDoi(String doi) {
        return ArxivIdentifier.ofDoi(doi);
    }

    @Override
    public boolean isNamedAsJournal(String journal) {
        return JOURNAL.matcher(journal).matches();
    }

    @Override
    public String mentionPrefix() {
        return PREFIX;
    }

    @Override
    public Pattern mention() {
        return MENTION;
    }

    @Override
    public String address(String identifier) {
        return ArxivAddresses.OFFICIAL.paper(identifier);
    }

    @Override
    public Optional<String> pdf(String identifier) {
        return Optional.of(ArxivAddresses.OFFICIAL.pdf(identifier));
    }

    @Override
    public Optional<String> doi(String identifier) {
        return Optional.of("10.48550/arXiv." + identifier);
    }

    @Override
    public int year(String identifier) {
        return ArxivIdentifier.year(identifier);
    }

    @Override
    public Optional<String> categoryName(String code) {
        return ArxivCategories.name(code);
    }

    @Override
    public Optional<String> distinctCategoryName(String code) {
        return ArxivCategories.distinctName(code);
    }

    @Override
    public Optional<String> categoryNamed(String name) {
        return ArxivCategories.named(name);
    }

    @Override
    public boolean isCategory(String subject) {
        return ArxivCategories.isCategory(subject);
    }

    @Override
    public boolean isWithdrawn(String comments) {
        return ArxivWithdrawal.isStatedIn(comments);
    }

    @Override
    public SortedSet<String> listedCategories() {
        return ArxivCategories.listed();
    }

    @Override
    public Optional<String> announcedAs(String alias) {
        return ArxivCategories.announcedAs(alias);
    }

    @Override
    public boolean isPrimary(String category, String subject) {
        return subject.equals(category) || subject.startsWith(category + ".");
    }

    @Override
    public SourceSchedule schedule() {
        return ArxivSchedule.INSTANCE;
    }

    @Override
    public ListingAddresses listings(Optional<URI> mirror) {
        return mirror.map(ArxivAddresses::of).orElse(ArxivAddresses.OFFICIAL);
    }

    @Override
    public boolean isNewestListing(String address, String category) {
        return address.endsWith(ArxivAddresses.newest(category));
    }

    @Override
    public String host() {
        return HOST;
    }

    @Override
    public boolean isHost(String host) {
        return host.equals(HOST) || host.endsWith("." + HOST);
    }

    @Override
    public Duration interval(String path) {
        return LISTING_PATH.matcher(path).matches() ? LISTING_PAGES : INTERFACES;
    }
}
