package daybook.serve;

import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostic.Severity;
import daybook.json.JsonObject;
import daybook.siteplan.SitePath;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;

/** What a preview shows at a moment: its pages, and the errors that keep them from being newer. */
final class PreviewState {
    private final PreviewPages pages;
    private final LiveClients clients = new LiveClients();
    private volatile String problems = "";
    private final AtomicInteger look = new AtomicInteger();

    PreviewState(PreviewPages pages) {
        this.pages = pages;
    }

    PreviewPages pages() {
        return pages;
    }

    LiveClients clients() {
        return clients;
    }

    /** Takes the problems of a build, of which browsers show the errors. */
    void report(List<Diagnostic> diagnostics) {
        List<JsonObject> errors = diagnostics.stream()
                .filter(it -> it.severity() == Severity.ERROR)
                .map(it ->
                        new JsonObject().with("place", it.location().toString()).with("text", it.toString()))
                .toList();
        problems = new JsonObject().withAll("errors", errors).toString();
    }

    /** What is no page has changed, such as a style sheet: every page looks different. */
    void changeLook() {
        look.incrementAndGet();
    }

    /** Tells the browsers what is new. */
    void publish() {
        clients.update(this::version, problems);
    }

    /** Tells one state of a page and what it looks like from another. */
    String version(SitePath page) {
        CRC32 sum = new CRC32();
        pages.bytes(page).ifPresent(sum::update);
        return Long.toHexString(sum.getValue()) + "-" + look.get();
    }

    /** A page with what keeps it up to date, which no published page has. */
    byte[] live(SitePath page, byte[] html, String basePath) {
        String script = "<link rel=\"stylesheet\" href=\"" + basePath + PreviewHandler.FOLDER + "preview.css\">"
                + "<script defer src=\"" + basePath + PreviewHandler.FOLDER + "preview.js\" data-events=\"" + basePath
                + PreviewHandler.FOLDER + "events?version=" + version(page) + "&amp;page="
                + PreviewHandler.encoded(page)
                + "\"></script>";
        byte[] added = script.getBytes(StandardCharsets.UTF_8);
        int end = endOfHead(html);
        byte[] live = Arrays.copyOf(html, html.length + added.length);
        System.arraycopy(added, 0, live, end, added.length);
        System.arraycopy(html, end, live, end + added.length, html.length - end);
        return live;
    }

    private static int endOfHead(byte[] html) {
        int end = new String(html, StandardCharsets.ISO_8859_1).indexOf("</head>");
        return end < 0 ? html.length : end;
    }
}
