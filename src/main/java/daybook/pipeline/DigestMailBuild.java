package daybook.pipeline;

import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.input.SiteFolder;
import daybook.mail.DigestMail;
import daybook.mail.DigestText;
import daybook.mail.MailMessage;
import daybook.math.Typesetter;
import daybook.model.DigestContent;
import daybook.model.DigestIndex;
import daybook.model.SiteFacts;
import daybook.note.DigestPeriod;
import daybook.render.Renderer;
import daybook.render.TemplateException;
import daybook.siteplan.Content;
import daybook.siteplan.Partial;
import daybook.siteplan.PlannedFile;
import daybook.text.PercentEncoding;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Writes the digest of a week or month as a mail, from the folder of a site as a build would read it. */
public final class DigestMailBuild {
    /** In bytes: mail programs cut longer mails off. */
    private static final int LARGEST = 100_000;

    private static final Pattern OUTER_SLASHES = Pattern.compile("^/|/$");

    /** A picture of a note would have to be loaded, which mail programs refuse; its alternative text stands for it. */
    private static final Pattern PICTURE = Pattern.compile("<img(?!\\w)[^<>]*?(?<!\\w)alt=\"([^\"]*)\"[^<>]*>");

    private final SiteFolder folder;
    private final LocalDate today;

    /**
     * Prepares for a site.
     *
     * @param today what is not over before is never chosen
     */
    public DigestMailBuild(SiteFolder folder, LocalDate today) {
        this.folder = folder;
        this.today = today;
    }

    /**
     * A digest in its three forms, whose links are absolute.
     *
     * @param diagnostics the problems of the site
     * @param digest empty when the site has errors, or no such digest, which is reported
     */
    public record DigestMailResult(List<Diagnostic> diagnostics, Optional<WrittenDigest> digest) {}

    /**
     * A digest as a mail.
     *
     * @param whole the mail with all that the digest has, however large
     * @param small the same, or a mail with as much of it as no mail program cuts off
     */
    public record WrittenDigest(MailMessage whole, MailMessage small) {
        /** Whether a part is left out of the small one. */
        public boolean isShortened() {
            return !small.equals(whole);
        }
    }

    /**
     * Writes the mail of a digest.
     *
     * @param wanted the newest week that is over if empty
     */
    public DigestMailResult run(Optional<DigestPeriod> wanted) throws IOException {
        BuildProblems building = new BuildProblems(folder.tolerance().isTolerant());
        Diagnostics problems = building.diagnostics();
        Optional<PlannedSite> planned = SitePlanner.plan(folder, today, building);
        Optional<WrittenDigest> written = Optional.empty();
        if (planned.isPresent()) {
            try {
                written = digest(planned.get().model().digests(), wanted, problems)
                        .map(it -> written(it, planned.get()));
            } catch (TemplateException wrong) {
                wrong.problems().forEach(problems::add);
            }
        }
        return new DigestMailResult(problems.sorted(), written);
    }

    private Optional<DigestContent> digest(
            DigestIndex digests, Optional<DigestPeriod> wanted, Diagnostics diagnostics) {
        Optional<DigestContent> found = wanted.isPresent()
                ? digests.of(wanted.get())
                : digests.newestFirst(DigestPeriod.Length.WEEK).stream()
                        .filter(it -> it.period().last().isBefore(today))
                        .findFirst();
        if (found.isEmpty() && wanted.isPresent()) {
            String kind = wanted.get().length().key();
            diagnostics.error(
                    Location.of("digest"),
                    "unknown " + kind + " '" + wanted.get() + "'",
                    wanted.get()
                            .nearest(digests.digests().keySet())
                            .map(it -> "the nearest " + kind + " of this site is " + it));
        } else if (found.isEmpty()) {
            diagnostics.error(Location.of("digest"), "no week with a paper or note is over yet");
        }
        return found;
    }

    private static WrittenDigest written(DigestContent digest, PlannedSite planned) {
        List<DigestMail> sizes = DigestMail.of(digest, planned.model().facts());
        MailMessage whole = message(sizes.get(0), planned);
        MailMessage small = whole;
        for (int size = 1; size < sizes.size() && small.bytes().length >= LARGEST; size++) {
            small = message(sizes.get(size), planned);
        }
        return new WrittenDigest(whole, small);
    }

    private static MailMessage message(DigestMail mail, PlannedSite planned) {
        SiteFacts facts = planned.model().facts();
        DigestPeriod period = mail.digest().period();
        Renderer renderer = new Renderer(
                facts.config(),
                planned.theme(),
                facts.messages(),
                planned.plan(),
                Set.of(),
                new Typesetter(Map.of(), Set.of()));
        PlannedFile file = PlannedFile.of(
                mail.digest().path(), "the digest " + period, new MailDocument(new Partial<>("mail-digest", mail)));
        String html = PICTURE.matcher(new String(renderer.render(file), StandardCharsets.UTF_8))
                .replaceAll("[$1]");
        String host = facts.config().url().getHost();
        return new MailMessage(
                identity(period, facts.config().url()),
                facts.config().title(),
                facts.config().listings().mailAddress().orElse("digest@" + host),
                period.last().plusDays(1).atStartOfDay(ZoneOffset.UTC),
                facts.config().title() + ": " + mail.digest().title(),
                facts.config().language(),
                DigestText.of(mail, facts),
                html);
    }

    /** That of the mail: another for each site of a host (https://www.rfc-editor.org/rfc/rfc5322#section-3.6.4). */
    private static String identity(DigestPeriod period, URI site) {
        String path = OUTER_SLASHES.matcher(site.getPath()).replaceAll("");
        String below = path.isEmpty() ? "" : "-" + PercentEncoding.component(path);
        return "digest-" + period + below + "@" + site.getHost();
    }

    private record MailDocument(Partial<?> content) implements Content.Document {
        @Override
        public String text(Function<Partial<?>, String> partials) {
            return partials.apply(content);
        }

        @Override
        public String dryRunKey() {
            return content.template();
        }
    }
}
