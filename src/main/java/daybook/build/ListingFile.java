package daybook.build;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.listing.Listing;
import daybook.listing.format.ListingFormats;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads a captured listing from a file. */
public final class ListingFile {
    private ListingFile() {}

    /**
     * The listings of a file of any format.
     *
     * @param name how messages call the file
     */
    public static List<Listing> read(Path file, String name, Diagnostics diagnostics) throws IOException {
        return ListingFormats.read(source(file, name), diagnostics);
    }

    /** The text of a captured listing. */
    public static SourceFile source(Path file, String name) throws IOException {
        return new SourceFile(name, decode(Files.readAllBytes(file)));
    }

    /** Decodes UTF-8; stray bytes, which occur in arXiv's mails, are Latin-1. */
    static String decode(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        while (result.isError()) {
            for (int stray = 0; stray < result.length(); stray++) {
                out.put((char) (in.get() & 0xff));
            }
            result = decoder.decode(in, out, true);
        }
        return out.flip().toString();
    }
}
