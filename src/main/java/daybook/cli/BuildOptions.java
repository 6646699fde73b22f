package daybook.cli;

import daybook.input.SiteFolder;
import daybook.pipeline.PublishedFeeds;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What to build, where to write it, and where it will be published. */
final class BuildOptions {
    @Mixin
    private final SiteOptions site = new SiteOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Write the site to this folder (default: _site in the site's folder).")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--url",
            paramLabel = "URL",
            converter = SiteUrlConverter.class,
            description = "Publish at this address instead of the url in site-config.yml.")
    private Optional<URI> url = Optional.empty();

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description = "Compare feeds with this copy of the published feeds/record.txt"
                    + " (default: the one in the output folder).")
    private Optional<Path> record = Optional.empty();

    @Option(
            names = "--allow-republishing",
            description = "Allow feed items to change their identity or date, or to come back:"
                    + " feed readers may show them again.")
    private boolean republishing;

    /** The site's folder. */
    SiteFolder folder(Console console) {
        return new SiteFolder(site.folder(console), url);
    }

    /** Where the site is written to. */
    Path output(Console console) {
        return output.map(console.folder()::resolve)
                .orElseGet(() -> site.folder(console).resolve("_site"));
    }

    /** What its feeds are compared with. */
    PublishedFeeds published(Console console) {
        return new PublishedFeeds(record.map(console.folder()::resolve), republishing);
    }
}
