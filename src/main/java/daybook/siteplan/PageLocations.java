package daybook.siteplan;

import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the pages of a site are that is published in two parts, the site itself and the archive of its older years.
 * Each page is in one of the two; what a page needs to be shown is in both.
 *
 * @param before the first year whose pages are on the site itself
 * @param papers the pages of the papers that the archive has, without their suffix, such as {@code papers/2301.00001}
 * @param isArchive whether the archive is built, and not the site itself
 * @param other the address of the other one of the two, without a slash at its end; empty for a site that is whole
 */
public record PageLocations(int before, Set<String> papers, boolean isArchive, String other) {
    /** Those of a site that has all pages itself. */
    public static final PageLocations WHOLE = new PageLocations(0, Set.of(), false, "");

    private static final Pattern SUFFIX = Pattern.compile("\\.[a-z]+$");

    public PageLocations {
        papers = Set.copyOf(papers);
    }

    /** A page as {@link #papers} names it. */
    public static String withoutSuffix(SitePath path) {
        return SUFFIX.matcher(path.value()).replaceFirst("");
    }

    /** Whether the site is published in two parts. */
    public boolean isDivided() {
        return !other.isEmpty();
    }

    /** Whether a page is in the archive. */
    public boolean isArchived(SitePath path) {
        if (!isDivided()) {
            return false;
        }
        OptionalInt year = FileKinds.yearOf(path);
        return year.isPresent() ? year.getAsInt() < before : papers.contains(withoutSuffix(path));
    }

    /** Whether a page is not in the part that is built, but in the other one. */
    public boolean isElsewhere(SitePath path) {
        return isDivided() && isArchived(path) != isArchive && !FileKinds.isOfAnySite(path);
    }

    /**
     * The absolute address of a page.
     *
     * @param site that of the part that is built, ending in a slash
     */
    public String address(SitePath path, String site) {
        return (isElsewhere(path) ? other + "/" : site) + (path.equals(Addresses.FRONT) ? "" : path.value());
    }
}
