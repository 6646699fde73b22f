package daybook.cli;

import daybook.source.arxiv.ArxivRules;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Addresses that take the place of those of services. */
final class MirrorOptions {
    private static final String URL = "URL";

    // Fields, which Java names in their order; that of methods differs from run to run, and would in completions.
    @Option(
            names = "--arxiv",
            paramLabel = URL,
            description = "Use a mirror that serves arXiv's pages, feeds and API under one address.")
    private Optional<URI> arxiv = Optional.empty();

    @Option(names = "--crossref", paramLabel = URL, description = "Use a mirror of Crossref's API.")
    private Optional<URI> crossref = Optional.empty();

    @Option(names = "--datacite", paramLabel = URL, description = "Use a mirror of DataCite's API.")
    private Optional<URI> datacite = Optional.empty();

    @Option(
            names = "--doi",
            paramLabel = URL,
            description = "Resolve DOIs at this address in place of https://doi.org.")
    private Optional<URI> doi = Optional.empty();

    /** The addresses of those services that have one here. */
    Map<String, URI> mirrors() {
        Map<String, URI> mirrors = new HashMap<>();
        arxiv.ifPresent(it -> mirrors.put(ArxivRules.SCHEME, it));
        crossref.ifPresent(it -> mirrors.put("crossref", it));
        datacite.ifPresent(it -> mirrors.put("datacite", it));
        doi.ifPresent(it -> mirrors.put("doi", it));
        return Map.copyOf(mirrors);
    }
}
