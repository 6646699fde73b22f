package daybook.model;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The ids that notes have on pages, such as {@code note-2507.10069}. Those of different notes differ, and so do those
 * of one note at different things that it is about.
 */
final class NoteAnchor {
    /** The characters that separate parts of an id are not among the others. */
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._/-]");

    private static final String SUFFIX = ".md";

    private NoteAnchor() {}

    /**
     * The id of a note.
     *
     * @param file its path below the folder of notes
     * @param number which of the things that it is about shows it, counted from 1
     */
    static String of(String file, int number) {
        String name = file.endsWith(SUFFIX) ? file.substring(0, file.length() - SUFFIX.length()) : file;
        String encoded = UNSAFE.matcher(name)
                .replaceAll(it ->
                        HexFormat.of().withPrefix("~").formatHex(it.group().getBytes(StandardCharsets.UTF_8)));
        return "note-" + encoded + (number == 1 ? "" : "+" + number);
    }

    /** What the ids of headings and footnotes in a note begin with. */
    static String within(String anchor) {
        return anchor + ":";
    }
}
