package daybook.titlecard;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The numbers that a TrueType font's file holds, found by the names of its tables. */
final class FontTables {
    private static final int TRUE_TYPE = 0x00010000;
    private static final int HEADER = 12;
    private static final int DIRECTORY_ENTRY = 16;
    private static final int TAG = 4;

    private final String name;
    private final ByteBuffer bytes;
    private final Map<String, Integer> tables = new HashMap<>();

    /**
     * Takes a file.
     *
     * @param name for messages
     * @throws FontException when it is not a TrueType font
     */
    FontTables(String name, byte[] file) {
        this.name = name;
        this.bytes = ByteBuffer.wrap(file);
        if (file.length < HEADER || bytes.getInt(0) != TRUE_TYPE) {
            throw new FontException(name, "not a TrueType font");
        }
        for (int index = 0; index < unsigned(TAG); index++) {
            int entry = HEADER + index * DIRECTORY_ENTRY;
            tables.put(tag(entry), integer(entry + 8));
        }
    }

    private String tag(int offset) {
        check(offset, TAG);
        return new String(bytes.array(), offset, TAG, StandardCharsets.ISO_8859_1);
    }

    /** Whether there is a table of that name. */
    boolean has(String table) {
        return tables.containsKey(table);
    }

    /**
     * Where a table begins, in bytes.
     *
     * @throws FontException when there is none
     */
    int table(String table) {
        Integer start = tables.get(table);
        if (start == null) {
            throw new FontException(name, "this font has no table '" + table + "'");
        }
        return start;
    }

    /** A byte, from 0 to 255. */
    int unsignedByte(int offset) {
        check(offset, Byte.BYTES);
        return Byte.toUnsignedInt(bytes.get(offset));
    }

    /** Two bytes, from 0 to 65,535. */
    int unsigned(int offset) {
        check(offset, Short.BYTES);
        return Short.toUnsignedInt(bytes.getShort(offset));
    }

    /** Two bytes, from -32,768 to 32,767. */
    int signed(int offset) {
        return (short) unsigned(offset);
    }

    /** Four bytes; an offset or a character, for which 31 bits are plenty. */
    int integer(int offset) {
        check(offset, Integer.BYTES);
        return bytes.getInt(offset);
    }

    private void check(int offset, int length) {
        if (offset < 0 || offset > bytes.limit() - length) {
            throw damaged();
        }
    }

    FontException damaged() {
        return new FontException(name, "this font is damaged");
    }
}
