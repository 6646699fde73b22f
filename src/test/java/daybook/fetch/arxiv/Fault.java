package daybook.fetch.arxiv;

import daybook.web.Reply;
import java.nio.charset.Charset;
import java.util.List;

/** What can go wrong between a page and its reader; each makes of the right answer a wrong one. */
public enum Fault {
    TOO_MANY_REQUESTS,
    UNAVAILABLE,
    FORBIDDEN,
    SILENT,
    CUT_CONNECTION,
    TRUNCATED_PAGE,
    CHANGED_MARKUP,
    EMPTY_PAGE,
    OTHER_PAGE,
    OTHER_ENCODING,
    MOVED,
    MOVED_IN_A_CIRCLE;

    /** Those that are over the next night, and that no test waits for. */
    static final List<Fault> OF_A_NIGHT = List.of(
            TOO_MANY_REQUESTS,
            UNAVAILABLE,
            FORBIDDEN,
            CUT_CONNECTION,
            TRUNCATED_PAGE,
            CHANGED_MARKUP,
            EMPTY_PAGE,
            OTHER_PAGE,
            OTHER_ENCODING);

    /** The answer in the place of the text of a path. */
    Reply instead(String path, String text) {
        return switch (this) {
            case TOO_MANY_REQUESTS -> Reply.of(429, "slow down").with("Retry-After: 120");
            case UNAVAILABLE -> Reply.of(503, "down");
            case FORBIDDEN -> Reply.of(403, "go away");
            case SILENT -> Reply.silence();
            case CUT_CONNECTION -> Reply.of(200, text).cut();
            case TRUNCATED_PAGE -> Reply.of(200, text.substring(0, text.length() / 2));
            case CHANGED_MARKUP -> Reply.of(200, text.replaceAll("dlpage|rss |feed ", "thing "));
            case EMPTY_PAGE -> Reply.of(200, "");
            case OTHER_PAGE -> Reply.of(200, "<html><body>Please prove that you are human.</body></html>");
            case OTHER_ENCODING ->
                Reply.of(
                                200,
                                text.replaceFirst("<meta charset=\"utf-8\"/>", "")
                                        .getBytes(Charset.forName("windows-1252")))
                        .with("Content-Type: text/html; charset=windows-1252");
            case MOVED -> Reply.of(301, "").with("Location: " + ArxivServer.MOVED + path);
            case MOVED_IN_A_CIRCLE -> Reply.of(302, "").with("Location: " + path);
        };
    }
}
