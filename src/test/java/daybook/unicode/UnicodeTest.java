package daybook.unicode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnicodeTest {
    /** What changed its category after it came: two marks that take up space since Unicode 14. */
    private static final IntPredicate RECLASSIFIED = it -> it == 0x1734 || it == 0x1171e;

    @Test
    void everyCodePointIsTheSameOnEveryJava() throws Exception {
        assertThat(digest(it -> String.valueOf(UnicodeTable.category(it)))).isEqualTo("caf2efa4c0c9cd3a");
        assertThat(digest(it -> Unicode.lowerCase(Character.toString(it)))).isEqualTo("a238a1218e2bff97");
        assertThat(digest(it -> NormalForm.composed(Character.toString(it)))).isEqualTo("6e0aaa17a82be5b6");
        assertThat(digest(it -> NormalForm.decomposed(Character.toString(it)))).isEqualTo("0e107975a9990d27");
    }

    private static String digest(IntFunction<String> property) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        characters().forEach(it -> {
            digest.update(property.apply(it).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        });
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static IntStream characters() {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(it -> it < Character.MIN_SURROGATE || it > Character.MAX_SURROGATE);
    }

    /** Code points that both this table and the running Java know. */
    private static IntStream known() {
        return characters()
                .filter(it -> Character.isDefined(it) && UnicodeTable.category(it) != Character.UNASSIGNED)
                .filter(RECLASSIFIED.negate());
    }

    @Test
    void whatJavaKnowsTooIsTheSameThere() {
        assertThat(known().filter(it -> Character.getType(it) != UnicodeTable.category(it)
                        || !Character.toString(it)
                                .toLowerCase(Locale.ROOT)
                                .equals(Unicode.lowerCase(Character.toString(it)))
                        || !Normalizer.normalize(Character.toString(it), Form.NFKD)
                                .equals(NormalForm.decomposed(Character.toString(it)))
                        || !Normalizer.normalize(Character.toString(it), Form.NFC)
                                .equals(NormalForm.composed(Character.toString(it)))))
                .isEmpty();
    }

    @Test
    void textOfLettersAndMarksIsNormalizedAsJavaDoes() {
        int[] characters = known().filter(
                        it -> Unicode.isMark(it) || !Normalizer.isNormalized(Character.toString(it), Form.NFKD))
                .toArray();
        Random random = new Random(16);
        for (int round = 0; round < 20_000; round++) {
            int[] text = random.ints(6, 0, characters.length)
                    .map(it -> characters[it])
                    .toArray();
            String written = new String(text, 0, text.length);
            assertThat(NormalForm.composed(written)).isEqualTo(Normalizer.normalize(written, Form.NFC));
            assertThat(NormalForm.decomposed(written)).isEqualTo(Normalizer.normalize(written, Form.NFKD));
            String apart = Normalizer.normalize(written, Form.NFD);
            assertThat(NormalForm.composed(apart)).isEqualTo(Normalizer.normalize(apart, Form.NFC));
        }
    }

    @Test
    void koreanSyllablesAreComposedOfTheirLetters() {
        assertThat(NormalForm.composed("\u1112\u1161\u11ab\u1100\u1173\u11af")).isEqualTo("한글");
        assertThat(NormalForm.composed("\u1112\u1161\u11a7")).isEqualTo("하\u11a7");
        assertThat(NormalForm.decomposed("한글")).isEqualTo("\u1112\u1161\u11ab\u1100\u1173\u11af");
    }

    @Test
    void sigmaAtTheEndOfAWordHasItsOwnForm() {
        assertThat(Unicode.lowerCase("ΟΔΥΣΣΕΥΣ ΣΟΦΟΣ, Σ. Σ'ΑΣ")).isEqualTo("οδυσσευς σοφος, σ. σ'ας");
    }

    @Test
    void lettersOfUnicode16AreLetters() {
        assertThat(Unicode.isLetter(0x31350)).isTrue();
        assertThat(Unicode.isUpperCase(0x1c89)).isTrue();
        assertThat(Unicode.lowerCase("\u1c89")).isEqualTo("\u1c8a");
        assertThat(Unicode.isDigit(0x10d40)).isTrue();
        assertThat(Unicode.isLetter(0xe0fff)).isFalse();
    }

    @Test
    void whatIsWrittenFromRightToLeftIsWhatJavaWritesSo() {
        assertThat(known().filter(Unicode::isLetter)
                        .filter(it -> Unicode.hasRightToLeft(Character.toString(it))
                                != (Character.getDirectionality(it) == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                                        || Character.getDirectionality(it)
                                                == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)))
                .isEmpty();
        assertThat(Unicode.hasRightToLeft("On مقدمة")).isTrue();
        assertThat(Unicode.hasRightToLeft("١٢ ℵ 2")).isFalse();
    }

    @Test
    void patternsFindWhatIsALetterInUnicode16() {
        String name = "Li " + Character.toString(0x31350) + "\u1c89\u1c8a.";

        assertThat(UnicodePattern.of("Li \\p{Lo}\\p{Lu}\\p{Ll}\\.").matches(name))
                .isTrue();
        assertThat(UnicodePattern.of("\\p{So}").isFoundIn(Character.toString(0x1fae0)))
                .isTrue();
    }

    @Test
    void whatPatternsFindIsOfTheTextAsItWasGiven() {
        Matcher name = UnicodePattern.of("(\\p{Lu}\\p{Ll}), (?<given>\\p{Lu})").matcher("a \u1c89\u1c8a, \ua7da");

        assertThat(name.find()).isTrue();
        assertThat(name.start()).isEqualTo(2);
        assertThat(name.group(1)).isEqualTo("\u1c89\u1c8a");
        assertThat(name.toMatchResult().group(2)).isEqualTo("\ua7da");
        assertThat(name.group("given")).isEqualTo("\ua7da");
        assertThat(UnicodePattern.of("-\\p{Ll}").replaceAll("\u1c89-\u1c8a-b", it -> it.group() + "$1"))
                .isEqualTo("\u1c89-\u1c8a$1-b$1");
    }
}
