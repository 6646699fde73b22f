package daybook.siteplan;

import daybook.file.Sha256;
import daybook.unicode.Unicode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of files for what strangers or curators named, which may be called anything: any file system takes them, and
 * different names stay different.
 */
final class FileNames {
    /** In bytes; file systems take 255, some that encrypt names 143. */
    private static final int LONGEST = 120;

    /** How much of a longer name is kept, in characters: enough to recognise it. */
    private static final int BEGINNING = 80;

    /** In bytes; so short that a person can compare two, so long that no two of a site are the same. */
    private static final int FINGERPRINT = 16;

    private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

    /** How the names of the site's own files end. */
    private static final Set<String> EXTENSIONS = Set.of(".html", ".xml", ".json", ".opml", ".bib", ".ris", ".png");

    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9.-]|^\\.");

    private FileNames() {}

    /** The name of a file; of one that would be too long, its beginning and a fingerprint. */
    static String of(String name) {
        String encoded = encoded(name);
        return encoded.length() <= LONGEST ? encoded : shortened(name, encoded);
    }

    /** The same where names differ in the case of letters, which some file systems do not tell apart. */
    static String withoutCapitals(String name) {
        return CAPITAL.matcher(name).find() ? shortened(name, encoded(name)) : of(name);
    }

    /**
     * The name of a page beside the index of all such pages, and of a folder beside the files of the others. A name
     * that would take the place of one of these gets an underscore at its end, where no encoded name has one.
     */
    static String listed(String slug) {
        String name = of(slug);
        int extension = name.lastIndexOf('.');
        boolean isFile = extension >= 0 && EXTENSIONS.contains(name.substring(extension));
        return isFile || name.equals("index") ? name + "_" : name;
    }

    /** A name of any length: hexadecimal digits behind an underscore stand for what is unsafe. */
    private static String encoded(String name) {
        return UNSAFE.matcher(name)
                .replaceAll(it ->
                        HexFormat.of().withPrefix("_").formatHex(it.group().getBytes(StandardCharsets.UTF_8)));
    }

    /** An encoded name never has two underscores in a row, so that none can be made to look like a shortened one. */
    private static String shortened(String name, String encoded) {
        String beginning = encoded.substring(0, Math.min(encoded.length(), BEGINNING));
        byte[] digest = Sha256.begin().digest(name.getBytes(StandardCharsets.UTF_8));
        return Unicode.lowerCase(beginning) + "__" + HexFormat.of().formatHex(digest, 0, FINGERPRINT);
    }
}
