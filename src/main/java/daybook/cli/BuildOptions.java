package daybook.cli;

import daybook.input.SiteFolder;
import daybook.pipeline.PublishedFeeds;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What to build, where to, and where it will be published. */
final class BuildOptions {
    @Mixin
    private final SiteOptions site = new SiteOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where to write the site (default: _site in the site's folder).")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--url",
            paramLabel = "URL",
            converter = SiteUrlConverter.class,
            description = "Where the site will live, in place of the url of its settings.")
    private Optional<URI> url = Optional.empty();

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description = "What the published site says of its feeds: a copy of its feeds/record.txt"
                    + " (default: the one in the output folder).")
    private Optional<Path> record = Optional.empty();

    @Option(
            names = "--allow-republishing",
            description = "Lets items of feeds change their identity or date, or come back:"
                    + " subscribers may be told of them again.")
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

    /** What its feeds are held against. */
    PublishedFeeds published(Console console) {
        return new PublishedFeeds(record.map(console.folder()::resolve), republishing);
    }
}
