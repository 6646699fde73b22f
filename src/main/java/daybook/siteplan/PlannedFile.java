package daybook.siteplan;

import daybook.file.Fingerprint;
import daybook.layout.SiteLayout;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One file that the site will consist of.
 *
 * @param origin what the file comes from, for messages, such as {@code content/pages/about.md}
 * @param listed whether search engines are to know it
 * @param changed the day of its latest change, when the data say
 * @param fingerprint of all that its bytes depend on, but for theme, program and the site's address, which all files
 *     share
 * @param links the pages of the site that it links to
 */
public record PlannedFile(
        SitePath path,
        String origin,
        Content content,
        boolean listed,
        Optional<LocalDate> changed,
        Fingerprint fingerprint,
        List<InternalLink> links) {

    /**
     * Whether a curator chose the file's name, which is that of a file of the site's folder or of a topic of its
     * settings.
     */
    boolean isNamedByCurator() {
        return origin.startsWith(SiteLayout.CONTENT + "/") || origin.startsWith("the topic '");
    }

    /** A page that search engines are to know. */
    public static PlannedFile listed(
            SitePath path, String origin, Optional<LocalDate> changed, String template, Record model) {
        return listed(path, origin, changed, template, new SharedModel<>(model));
    }

    /**
     * A page that search engines are to know, whose model is made when it is rendered.
     *
     * @param inputs all that the model is made of
     * @param function makes the model of them alone
     */
    public static <I extends Record> PlannedFile listed(
            SitePath path,
            String origin,
            Optional<LocalDate> changed,
            String template,
            I inputs,
            Function<? super I, ? extends Record> function) {
        return listed(path, origin, changed, template, new SharedModel<>(inputs, function));
    }

    /** The same for a model that is made already, or can be made again. */
    public static PlannedFile listed(
            SitePath path, String origin, Optional<LocalDate> changed, String template, SharedModel<?> model) {
        return of(path, origin, new Content.Page(template, model), true, changed);
    }

    /** Any other file. */
    public static PlannedFile of(SitePath path, String origin, Content content) {
        return of(path, origin, content, Optional.empty());
    }

    /** Any other file of which the day of its latest change is known. */
    public static PlannedFile of(SitePath path, String origin, Content content, Optional<LocalDate> changed) {
        return of(path, origin, content, false, changed);
    }

    private static PlannedFile of(
            SitePath path, String origin, Content content, boolean listed, Optional<LocalDate> changed) {
        ModelFingerprint fingerprint = ModelFingerprint.of(content);
        return new PlannedFile(path, origin, content, listed, changed, fingerprint.fingerprint(), fingerprint.links());
    }
}
