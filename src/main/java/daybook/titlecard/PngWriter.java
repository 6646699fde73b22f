package daybook.titlecard;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Writes pictures of few colours as PNG (https://www.w3.org/TR/png-3/). */
final class PngWriter {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int BITS = 8;
    private static final int OF_PALETTE = 3;

    private PngWriter() {}

    /**
     * A picture as a file.
     *
     * @param palette at most 256 colours, as {@code 0xrrggbb}
     * @param pixels for each pixel a number in the palette, row by row
     */
    static byte[] of(int width, int height, int[] palette, byte[] pixels) {
        ByteBuffer header = ByteBuffer.allocate(13);
        header.putInt(width).putInt(height).put((byte) BITS).put((byte) OF_PALETTE);
        ByteBuffer colours = ByteBuffer.allocate(3 * palette.length);
        for (int colour : palette) {
            colours.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
        }
        // Each row begins with how it is filtered: not at all, which suits palettes best.
        byte[] rows = new byte[height * (width + 1)];
        for (int row = 0; row < height; row++) {
            System.arraycopy(pixels, row * width, rows, row * (width + 1) + 1, width);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(SIGNATURE);
        file.writeBytes(chunk("IHDR", header.array()));
        file.writeBytes(chunk("PLTE", colours.array()));
        file.writeBytes(chunk("IDAT", ZlibWriter.packed(rows)));
        file.writeBytes(chunk("IEND", new byte[0]));
        return file.toByteArray();
    }

    private static byte[] chunk(String type, byte[] data) {
        ByteBuffer chunk = ByteBuffer.allocate(data.length + 12);
        chunk.putInt(data.length);
        chunk.put(type.getBytes(StandardCharsets.US_ASCII));
        chunk.put(data);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, data.length + 4);
        return chunk.putInt((int) sum.getValue()).array();
    }
}
