package daybook.source;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.Pattern;

/**
 * What only one source of listings knows: its identifiers, addresses, categories, wording and rate limits.
 *
 * <p>An identifier that is handed to a method is a {@link VersionedIdentifier#value}. A host is in lower case.
 */
public interface SourceRules {
    /** The scheme of the source's identifiers, such as {@code arxiv}; it never changes. */
    String scheme();

    /** What people call the source, such as {@code arXiv}. */
    String name();

    /** Whether identifiers stand in files and addresses without their scheme; true for one source at most. */
    boolean hasBareIdentifiers();

    /** Parses an identifier with or without a version; empty for any other text. */
    Optional<VersionedIdentifier> identifier(String text);

    /** The identifier of the paper that a page of the source is about; empty for any other page. */
    Optional<String> identifierOfPage(String host, String path);

    /** The identifier of a paper of the source that a page elsewhere shows; empty for any other page. */
    Optional<String> identifierOfMirror(String host, String path);

    /** The identifier of the paper that has a DOI of the source; empty for any other DOI. */
    Optional<String> identifierOfDoi(String doi);

    /** Whether a bibliography that names a journal means the source, as {@code CoRR abs/1706.03762} does. */
    boolean isNamedAsJournal(String journal);

    /** What stands before an identifier in running text, such as {@code arXiv:}; its last character is a colon. */
    String mentionPrefix();

    /** Finds papers in running text, such as {@code arXiv:2507.10150v2}; the group {@code id} is the identifier. */
    Pattern mention();

    /** The absolute address of a paper's page; the identifier may have a version. */
    String address(String identifier);

    /** The absolute address of a paper's PDF; empty for a source without PDFs. */
    Optional<String> pdf(String identifier);

    /** The DOI that the source gives a paper; empty when it gives none. */
    Optional<String> doi(String identifier);

    /** The year in which a paper was submitted. */
    int year(String identifier);

    /** The name of a category, such as {@code Machine Learning} for {@code cs.LG}; empty for an unknown code. */
    Optional<String> categoryName(String code);

    /**
     * The name of a category where nothing else tells it from others: {@code Machine Learning (cs.LG)}, as there are
     * several of that name; empty for an unknown code.
     */
    Optional<String> distinctCategoryName(String code);

    /** The code of a category by its name below that of its archive, such as {@code Computer Science - Robotics}. */
    Optional<String> categoryNamed(String name);

    /** Whether a subject has the form of a category, rather than that of a class of another scheme. */
    boolean isCategory(String subject);

    /** Whether comments on a paper say that the paper itself is withdrawn. */
    boolean isWithdrawn(String comments);

    /** The codes of the categories that have listings; each source has codes of its own. */
    SortedSet<String> listedCategories();

    /** The code under which the source announces what has an alias; empty for a code that is not an alias. */
    Optional<String> announcedAs(String alias);

    /** Whether a paper with a subject as its first belongs to a category, rather than being a cross-list there. */
    boolean isPrimary(String category, String subject);

    /** On which days the source has listings. */
    SourceSchedule schedule();

    /**
     * Where the source shows its listings.
     *
     * @param mirror the base of all addresses of a mirror; empty for the source itself
     */
    ListingAddresses listings(Optional<URI> mirror);

    /** Whether an address, of the source or of a mirror, is that of a category's newest listing, whatever its day. */
    boolean isNewestListing(String address, String category);

    /** The host that stands for all hosts of the source where requests are counted, such as {@code arxiv.org}. */
    String host();

    /** Whether the source answers at a host. */
    boolean isHost(String host);

    /** The least time between two requests to any of the source's hosts when the next one is for a path. */
    Duration interval(String path);
}
