package daybook.format.feed;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of an XML document in which there is markup, or in which there is none: a comment or a CDATA section.
 *
 * @param start the offset in the document
 */
record MarkupPart(int start, String text, boolean isQuoted) {
    private static final String COMMENT = "<!--";
    private static final String CDATA = "<![CDATA[";

    /** The parts of a document, in their order; what is never closed is markup. */
    static List<MarkupPart> of(String document) {
        List<MarkupPart> parts = new ArrayList<>();
        int lastComment = document.lastIndexOf("-->");
        int lastSection = document.lastIndexOf("]]>");
        int done = 0;
        for (int at = document.indexOf("<!"); at >= 0; at = document.indexOf("<!", at)) {
            int end = -1;
            if (document.startsWith(COMMENT, at) && at < lastComment) {
                end = document.indexOf("-->", at + COMMENT.length());
            } else if (document.startsWith(CDATA, at) && at < lastSection) {
                end = document.indexOf("]]>", at);
            }
            if (end < 0) {
                at += 2;
            } else {
                parts.add(new MarkupPart(done, document.substring(done, at), false));
                parts.add(new MarkupPart(at, document.substring(at, end + 3), true));
                done = end + 3;
                at = done;
            }
        }
        parts.add(new MarkupPart(done, document.substring(done), false));
        return parts;
    }
}
