package daybook.fetch;

import daybook.web.LoopbackServer;
import daybook.web.LoopbackServer.Request;
import daybook.web.Reply;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Stands in for arXiv's API, Crossref, DataCite, the resolver of DOIs and a publisher. They answer as their documents
 * say: https://info.arxiv.org/help/api/user-manual.html, https://api.crossref.org/swagger-ui/index.html and
 * https://support.datacite.org/reference/get_dois-id.
 */
public final class PaperServers implements AutoCloseable {
    private static final Pattern ARXIV = Pattern.compile("/arxiv/api/query\\?id_list=([^&]+)&.*");
    private static final Pattern CROSSREF = Pattern.compile("/crossref/works/(.+)");
    private static final Pattern CROSSREF_LIST = Pattern.compile("/crossref/works\\?filter=([^&]+)&rows=\\d+");
    private static final Pattern DATACITE = Pattern.compile("/datacite/dois/(.+)");

    private final LoopbackServer server;

    /** The names of those who do not answer. */
    private final Set<String> dead = new HashSet<>();

    /** The names of those who are being mended. */
    private final Set<String> maintained = new HashSet<>();

    /** What nobody knows. */
    private final Set<String> unknown = new HashSet<>();

    /** Starts all of them. */
    public PaperServers() throws IOException {
        server = new LoopbackServer(this::reply);
    }

    /** Lets one of {@code arxiv}, {@code crossref}, {@code datacite} and {@code doi} die. */
    public void kill(String name) {
        dead.add(name);
    }

    /** Lets one of these answer with a page for people. */
    public void maintain(String name) {
        maintained.add(name);
    }

    /** Lets all answer again. */
    public void revive() {
        dead.clear();
        maintained.clear();
    }

    /** Lets nobody know a paper. */
    public void forget(String identifier) {
        unknown.add(identifier);
    }

    /** The options that let a command ask these. */
    public List<String> options() {
        return List.of(
                "--arxiv",
                base("arxiv"),
                "--crossref",
                base("crossref"),
                "--datacite",
                base("datacite"),
                "--doi",
                base("doi"));
    }

    private String base(String name) {
        return server.address() + "/" + name;
    }

    /** An address of the publisher. */
    public URI page(String name) {
        return URI.create(server.address() + "/publisher/" + name);
    }

    /** What was asked for, in its order. */
    public List<String> paths() {
        return server.requests().stream().map(Request::path).toList();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private Reply reply(Request request) {
        String path = request.path();
        String name = path.split("/", 3)[1];
        if (dead.contains(name)) {
            return Reply.of(503, "");
        }
        if (maintained.contains(name)) {
            return Reply.of(200, "<!DOCTYPE html><html><title>Back soon</title><p>We are mending this.</html>");
        }
        Matcher arxiv = ARXIV.matcher(path);
        if (arxiv.matches()) {
            return Reply.of(200, arxivAnswer(known(arxiv.group(1))));
        }
        Matcher work = CROSSREF.matcher(path);
        if (work.matches()) {
            return work.group(1).startsWith("10.1145/") && !unknown.contains(work.group(1))
                    ? Reply.of(
                            200,
                            "{\"status\":\"ok\",\"message-type\":\"work\",\"message\":" + work(work.group(1)) + "}")
                    : Reply.of(404, "Resource not found.");
        }
        Matcher works = CROSSREF_LIST.matcher(path);
        if (works.matches()) {
            String list = Arrays.stream(URLDecoder.decode(works.group(1), StandardCharsets.UTF_8)
                            .split(","))
                    .map(it -> it.replaceFirst("doi:", ""))
                    .filter(it -> it.startsWith("10.1145/") && !unknown.contains(it))
                    .map(PaperServers::work)
                    .collect(Collectors.joining(","));
            return Reply.of(
                    200, "{\"status\":\"ok\",\"message-type\":\"work-list\",\"message\":{\"items\":[" + list + "]}}");
        }
        Matcher record = DATACITE.matcher(path);
        if (record.matches()) {
            return record.group(1).startsWith("10.5281/")
                    ? Reply.of(200, record(record.group(1)))
                    : Reply.of(404, "{\"errors\":[{\"status\":\"404\"}]}");
        }
        if (path.startsWith("/doi/10.9999/")) {
            return Reply.of(302, "").with("Location: /publisher/article");
        }
        return switch (path) {
            case "/publisher/article" -> Reply.of(200, ARTICLE);
            case "/publisher/talk" -> Reply.of(200, TALK);
            case "/publisher/README.md" -> Reply.of(200, readme);
            default -> Reply.of(404, "");
        };
    }

    /** A curated list. */
    private String readme = "";

    /** Puts a curated list on the publisher's site. */
    public void publishList(String markdown) {
        readme = markdown;
    }

    private List<String> known(String identifiers) {
        List<String> known = new ArrayList<>(List.of(identifiers.split(",")));
        known.removeAll(unknown);
        return known;
    }

    private static String arxivAnswer(List<String> identifiers) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom">
                <title type="html">ArXiv Query: search_query=&amp;id_list=%s</title>
                <opensearch:totalResults xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">%s</opensearch:totalResults>
                <opensearch:itemsPerPage xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">%s</opensearch:itemsPerPage>
                %s</feed>
                """.formatted(
                        String.join(",", identifiers),
                        identifiers.size(),
                        identifiers.size(),
                        identifiers.stream().map(PaperServers::entry).collect(Collectors.joining()));
    }

    private static String entry(String identifier) {
        boolean isFamous = identifier.equals("1706.03762");
        return """
                <entry>
                <id>http://arxiv.org/abs/%s</id>
                <updated>2023-08-02T00:41:18Z</updated>
                <published>2017-06-12T17:57:34Z</published>
                <title>%s</title>
                <summary>  The dominant models are based on
                recurrent networks.
                </summary>
                <author><name>Ashish Vaswani</name></author>
                <author><name>Noam Shazeer</name></author>
                <link title="pdf" href="http://arxiv.org/pdf/%s" rel="related" type="application/pdf"/>
                <arxiv:primary_category xmlns:arxiv="http://arxiv.org/schemas/atom" term="cs.CL"/>
                <category term="cs.CL" scheme="http://arxiv.org/schemas/atom"/>
                <category term="cs.LG" scheme="http://arxiv.org/schemas/atom"/>
                </entry>
                """.formatted(
                        identifier + (isFamous ? "v7" : "v1"),
                        isFamous ? "Attention Is All You Need" : "Paper " + identifier,
                        identifier);
    }

    private static String work(String doi) {
        return """
                {"DOI":"%s","type":"proceedings-article","title":["Optuna"],"subtitle":["A Framework"],
                "author":[{"given":"Takuya","family":"Akiba","sequence":"first"},{"given":"Shotaro","family":"Sano"}],
                "container-title":["Proceedings of the 25th ACM SIGKDD Conference"],"page":"2623-2631",
                "abstract":"<jats:p>We propose it.</jats:p>","issued":{"date-parts":[[2019,7,25]]},
                "URL":"https://doi.org/%s"}
                """.formatted(doi, doi);
    }

    private static String record(String doi) {
        return """
                {"data":{"id":"%s","type":"dois","attributes":{"doi":"%s","titles":[{"title":"All Hats"}],
                "creators":[{"name":"Hutmacher, Zoë","givenName":"Zoë","familyName":"Hutmacher"}],"publicationYear":2021,
                "descriptions":[{"description":"Each hat.","descriptionType":"Abstract"}]}}}
                """.formatted(doi, doi);
    }

    /** A page as publishers make it for Google Scholar. */
    private static final String ARTICLE = """
            <!DOCTYPE html><html><head><title>An Article | Publisher</title>
            <meta name="citation_title" content="An Article &amp; Its Title">
            <meta name="citation_author" content="Example, Ada"><meta name="citation_author" content="Sample, Ben">
            <meta name="citation_journal_title" content="Journal of Examples"><meta name="citation_volume" content="7">
            <meta name="citation_publication_date" content="2020/05/04"><meta name="citation_doi" content="10.9999/article">
            <meta name="citation_pdf_url" content="/publisher/article.pdf">
            <meta name="citation_abstract" content="It says &lt;i&gt;so&lt;/i&gt;."></head><body></body></html>
            """;

    /** A page that only says what it is in JSON-LD. */
    private static final String TALK = """
            <!DOCTYPE html><html><head><title>Video site</title><meta property="og:title" content="A Talk - Video site">
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Site"},
            {"@type":"VideoObject","name":"A Talk \\u003cscript>alert(1)\\u003c/script>","datePublished":"2024-03-02T10:00:00Z",
            "author":{"@type":"Person","name":"Jo Speaker"},"description":"About things."}]}</script></head></html>
            """;
}
