package daybook.cli;

import daybook.source.arxiv.ArxivRules;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Addresses that take the place of those of services. */
final class MirrorOptions {
    private static final String URL = "URL";

    private final Map<String, URI> mirrors = new HashMap<>();

    @Option(
            names = "--arxiv",
            paramLabel = URL,
            description = "Use a mirror that serves arXiv's pages, feeds and API under one address.")
    void arxiv(URI mirror) {
        mirrors.put(ArxivRules.SCHEME, mirror);
    }

    @Option(names = "--crossref", paramLabel = URL, description = "Use a mirror of Crossref's API.")
    void crossref(URI mirror) {
        mirrors.put("crossref", mirror);
    }

    @Option(names = "--datacite", paramLabel = URL, description = "Use a mirror of DataCite's API.")
    void datacite(URI mirror) {
        mirrors.put("datacite", mirror);
    }

    @Option(
            names = "--doi",
            paramLabel = URL,
            description = "Resolve DOIs at this address in place of https://doi.org.")
    void doi(URI mirror) {
        mirrors.put("doi", mirror);
    }

    /** The addresses of those services that have one here. */
    Map<String, URI> mirrors() {
        return Map.copyOf(mirrors);
    }
}
