package daybook.curation;

import daybook.config.SiteConfig;
import daybook.config.SourceSetting;
import daybook.host.Host;
import daybook.host.OriginRepository;
import daybook.input.SiteFolder;
import daybook.input.SiteInput;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What of a site is not ready to be published yet, and what its settings say against each other. */
public final class Checkup {
    /** What {@code daybook init} writes. */
    private static final String EXAMPLE_NAME = "The Curator";

    private static final String PAGES_HOST = ".github.io";

    private Checkup() {}

    /**
     * A finding.
     *
     * @param advice what to do; empty if it is fine
     */
    public record Finding(String fact, String advice) {}

    /**
     * What is true of a site's folder.
     *
     * @param address where its repository is pushed to
     * @param gitHub its repository, if that is on GitHub
     * @param host who publishes it; empty if no file says so
     * @param missing the files that its settings name as sources, and that are not there
     */
    public record FolderFacts(
            boolean hasRepository,
            Optional<String> address,
            Optional<OriginRepository> gitHub,
            Optional<Host> host,
            List<String> missing) {
        /** Looks at a folder. */
        public static FolderFacts of(Path folder, SiteFolder site, SiteConfig config) throws IOException {
            return new FolderFacts(
                    Files.exists(folder.resolve(".git")),
                    OriginRepository.address(folder),
                    OriginRepository.of(folder).filter(it -> it.server().equals("github.com")),
                    Host.of(folder),
                    missing(site, config));
        }

        private static List<String> missing(SiteFolder site, SiteConfig config) throws IOException {
            List<String> missing = new ArrayList<>();
            for (SourceSetting source : config.listings().sources()) {
                if (source instanceof SourceSetting.FeedList list
                        && list.address().isEmpty()
                        && site.file(list.place()).isEmpty()) {
                    missing.add(list.place());
                }
            }
            return missing;
        }
    }

    /** All findings, in the order in which they matter. */
    public static List<Finding> of(SiteInput site, FolderFacts folder) {
        SiteConfig config = site.config();
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding("url: " + config.url(), url(config, folder)));
        findings.add(sources(config, folder));
        if (config.curators().get(0).name().equals(EXAMPLE_NAME)) {
            findings.add(new Finding(
                    "curators: " + EXAMPLE_NAME, "this is an example: write your name, which stands above your notes"));
        }
        findings.add(new Finding(
                "listings: " + count(site.catalog().days().size(), "day", "days") + ", "
                        + count(site.catalog().entries().size(), "entry", "entries"),
                site.catalog().entries().isEmpty() ? "run daybook fetch, or save listings in content/listings" : ""));
        findings.addAll(
                folder.host.filter(it -> it != Host.GITHUB).isPresent()
                        ? elsewhere(folder.host.get(), folder)
                        : onGitHub(folder));
        return List.copyOf(findings);
    }

    /** What GitHub needs, which is also advised if no file says who publishes the site. */
    private static List<Finding> onGitHub(FolderFacts folder) {
        boolean hasWorkflow = folder.host.isPresent();
        String workflow = Host.GITHUB.file();
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding(
                folder.hasRepository
                        ? "repository: "
                                + folder.gitHub.map(OriginRepository::path).orElse("none on GitHub")
                        : "repository: none",
                folder.hasRepository
                        ? folder.gitHub.isPresent() ? "" : "create one on github.com, and push this folder to it"
                        : "run git init, and push this folder to a repository on github.com"));
        findings.add(new Finding(
                "workflow: " + (hasWorkflow ? workflow : "none"),
                hasWorkflow
                        ? ""
                        : "copy " + workflow
                                + " from a site that daybook init creates, or what --host writes for another host"));
        if (folder.gitHub.isPresent() && hasWorkflow) {
            // Nothing in the folder says what was chosen.
            findings.add(new Finding(
                    "GitHub Pages: published once GitHub Actions is chosen at https://github.com/"
                            + folder.gitHub.get().path() + "/settings/pages",
                    ""));
        }
        return findings;
    }

    /** What another host needs: a repository that it reads, except for one's own server. */
    private static List<Finding> elsewhere(Host host, FolderFacts folder) {
        Finding published = new Finding("published by " + host.title() + ": " + host.file(), "");
        return host == Host.SERVER
                ? List.of(published)
                : List.of(
                        new Finding(
                                "repository: " + folder.address.orElse("none"),
                                folder.address.isPresent()
                                        ? ""
                                        : (folder.hasRepository ? "" : "run git init, and ")
                                                + "push this folder to a repository that " + host.title() + " reads"),
                        published);
    }

    private static String count(int number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }

    private static Finding sources(SiteConfig config, FolderFacts folder) {
        int number = config.listings().sources().size();
        boolean lacksContact = number > 0 && config.listings().contact().isEmpty();
        List<String> advice = new ArrayList<>();
        if (number == 0) {
            advice.add("add what to list, such as sources: [cs.DC]");
        }
        if (!folder.missing.isEmpty()) {
            advice.add("there is no file " + String.join(", and none ", folder.missing));
        }
        if (lacksContact) {
            advice.add("add contact: with your mail or web address, for arXiv");
        }
        return new Finding("sources: " + number, String.join("; ", advice));
    }

    private static String url(SiteConfig config, FolderFacts folder) {
        URI url = config.url();
        if (config.publishing().hasExampleUrl()) {
            return "this is an example: write where the site will be";
        }
        boolean isOnPages = Optional.ofNullable(url.getHost())
                .filter(it -> it.endsWith(PAGES_HOST))
                .isPresent();
        return folder.gitHub
                .filter(it -> isOnPages)
                .flatMap(repository -> repository
                        .siteUrl(Host.GITHUB)
                        .filter(it -> !it.equals(url.toString()))
                        .map(it -> "the repository " + repository.path() + " is published at " + it))
                .orElse("");
    }
}
