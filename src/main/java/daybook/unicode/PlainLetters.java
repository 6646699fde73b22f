package daybook.unicode;

/** Small letters that Unicode does not decompose, as most people write them who do not have them. */
public final class PlainLetters {
    /** No letter before this one is replaced. */
    private static final char FIRST = 'ß';

    private PlainLetters() {}

    /** The text with plain letters for these; the same for most texts. */
    public static String of(String folded) {
        for (int offset = 0; offset < folded.length(); offset++) {
            char letter = folded.charAt(offset);
            if (letter >= FIRST && !plain(letter).isEmpty()) {
                return replaced(folded);
            }
        }
        return folded;
    }

    private static String replaced(String folded) {
        StringBuilder replaced = new StringBuilder(folded.length() + 1);
        folded.chars().forEach(letter -> {
            String plain = plain((char) letter);
            replaced.append(plain.isEmpty() ? Character.toString(letter) : plain);
        });
        return replaced.toString();
    }

    private static String plain(char letter) {
        return switch (letter) {
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'ð', 'đ' -> "d";
            case 'ø' -> "o";
            case 'þ' -> "th";
            case 'ħ' -> "h";
            case 'ı' -> "i";
            case 'ł' -> "l";
            case 'œ' -> "oe";
            case 'ŧ' -> "t";
            default -> "";
        };
    }
}
