package daybook.web;

import daybook.file.AtomicFile;
import daybook.file.Bytes;
import daybook.file.Sha256;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A cache of pages for conditional requests, with a file for each address. Files are compressed with gzip, whose
 * checksum detects damage; a damaged file counts as absent.
 */
record PageCache(Path folder) {
    /**
     * The cached page of an address, empty when there is none.
     *
     * @param now becomes the time of the page, as the server is about to confirm it
     */
    Optional<WebPage> of(URI address, Instant now) {
        try (DataInputStream in = new DataInputStream(
                new GZIPInputStream(Files.newInputStream(file(address), LinkOption.NOFOLLOW_LINKS)))) {
            Optional<String> type = text(in);
            Optional<String> tag = text(in).filter(WebPage::isHeader);
            Optional<String> modified = text(in).filter(WebPage::isHeader);
            byte[] body = in.readNBytes(HttpExchange.LARGEST + 1);
            WebPage page = new WebPage(address, new Bytes(body), type, tag, modified, now);
            return Optional.of(page).filter(it -> body.length <= HttpExchange.LARGEST && it.isCacheable());
        } catch (IOException absentOrDamaged) {
            return Optional.empty();
        }
    }

    /** Stores a page, if conditional requests are possible for it. */
    void keep(WebPage page) throws IOException {
        if (page.isCacheable()) {
            AtomicFile.writeDerived(file(page.address()), stream -> {
                try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(stream))) {
                    out.writeUTF(page.type().orElse(""));
                    out.writeUTF(page.tag().orElse(""));
                    out.writeUTF(page.modified().orElse(""));
                    out.write(page.body().toArray());
                }
            });
        }
    }

    private static Optional<String> text(DataInputStream in) throws IOException {
        return Optional.of(in.readUTF()).filter(it -> !it.isEmpty());
    }

    private Path file(URI address) {
        byte[] digest = Sha256.begin().digest(address.toString().getBytes(StandardCharsets.UTF_8));
        return folder.resolve(HexFormat.of().formatHex(digest));
    }
}
