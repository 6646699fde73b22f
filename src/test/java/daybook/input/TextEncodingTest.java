package daybook.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextEncodingTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rss>Grüße</rss>",
                "<?xml version='1.0' encoding = 'windows-1252' standalone='yes'?><rss>„Grüße“</rss>",
                "<html><head><META CHARSET=iso-8859-1><title>Grüße</title>",
                "<!DOCTYPE html><meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1252\">Grüße"
            })
    void theEncodingThatADocumentDeclaresCounts(String text) {
        assertThat(TextEncoding.decode(text.getBytes(WINDOWS))).isEqualTo(text);
    }

    @Test
    void otherEncodingsAreKnownToo() {
        String text = "<?xml version=\"1.0\" encoding=\"ISO-8859-2\"?><rss>Łódź</rss>";

        assertThat(TextEncoding.decode(text.getBytes(Charset.forName("ISO-8859-2"))))
                .isEqualTo(text);
    }

    @Test
    void whatIsCalledLatin1MayHoldTheQuotesAndDashesOfWindows() {
        String text = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rss>it’s – so</rss>";

        assertThat(TextEncoding.decode(text.getBytes(WINDOWS))).isEqualTo(text);
    }

    @Test
    void aByteOrderMarkTellsUtf16() {
        String text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><rss>Grüße</rss>";

        assertThat(TextEncoding.decode(text.getBytes(UTF_16))).isEqualTo("\ufeff" + text);
        assertThat(TextEncoding.decode(("\ufeff" + text).getBytes(UTF_16LE))).isEqualTo("\ufeff" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16", "IBM037", "no-such-encoding", "-x"})
    void whatIsUtf8ThroughoutIsUtf8WhateverItDeclares(String encoding) {
        String text = "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?><rss>Grüße</rss>";

        assertThat(TextEncoding.decode(text.getBytes(UTF_8))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "IBM037", "no-such-encoding"})
    void aDeclarationThatCannotBeTrueCountsForNothing(String encoding) {
        String text = "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?><rss>Grüße</rss>";

        assertThat(TextEncoding.decode(text.getBytes(ISO_8859_1))).isEqualTo(text);
    }

    @Test
    void strayBytesInATextThatDeclaresNothingAreLatin1() {
        assertThat(TextEncoding.decode(new byte[] {'n', (byte) 0xc3, (byte) 0xa9, ' ', (byte) 0xe9, 'e', (byte) 0xff}))
                .isEqualTo("né ée\u00ff");
    }

    @Test
    void theCharsetOfAPartOfAMailIsNotThatOfTheFile() {
        String text = "Content-Type: text/html; charset=ISO-8859-2\n\n<meta charset=ISO-8859-2>\n\u00a3";

        assertThat(TextEncoding.decode(text.getBytes(ISO_8859_1))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-utf-8", "\u00e9", "a b", "no-such-encoding"})
    void aServersWordThatNamesNoEncodingCountsForNothing(String stated) {
        assertThat(TextEncoding.decode(new byte[] {(byte) 0xe9}, Optional.of(stated)))
                .isEqualTo("é");
    }

    @Test
    void anEmptyFileIsAnEmptyText() {
        assertThat(TextEncoding.decode(new byte[0])).isEmpty();
        assertThat(TextEncoding.decode(new byte[] {(byte) 0xe9})).isEqualTo("é");
    }
}
