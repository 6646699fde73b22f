package daybook.xml;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlReaderTest {
    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void readsElementsAttributesAndTextWithTheirNamespaces() {
        XmlElement root = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <!-- hats -->
                <shop xmlns="urn:shop" xmlns:dc="urn:dc" open="yes" dc:rank="2">
                  <hat>Fedora &amp; <b>felt</b> &#8364;<![CDATA[ <5]]></hat>
                  <dc:hat/>
                  <hat xmlns="">Fez</hat>
                  <hat>Cap</hat>
                </shop>
                """).orElseThrow();

        assertThat(root.name()).isEqualTo("shop");
        assertThat(root.namespace()).isEqualTo("urn:shop");
        assertThat(root.attribute("open")).contains("yes");
        assertThat(root.attribute("rank")).isEmpty();
        assertThat(root.attribute("urn:dc", "rank")).contains("2");
        assertThat(root.child("hat").orElseThrow().text()).isEqualTo("Fedora & felt € <5");
        assertThat(root.children("hat")).extracting(XmlElement::text).containsExactly("Fedora & felt € <5", "Cap");
        assertThat(root.child("", "hat").orElseThrow().text()).isEqualTo("Fez");
        assertThat(root.children()).hasSize(4);
        assertThat(root.child("urn:dc", "hat").orElseThrow().content()).isEmpty();
        assertThat(root.child("cap")).isEmpty();
    }

    @Test
    void everyElementKnowsWhereItsTagBegins() {
        XmlElement root =
                read("\n\n<a>\u2603\ud83c\udfa9<b\n c='>'\n/>&lt;<d>x</d></a>").orElseThrow();

        assertThat(root.location()).hasToString("list.xml:3:1");
        assertThat(root.children())
                .extracting(it -> it.location().toString())
                .containsExactly("list.xml:3:7", "list.xml:5:7");
        assertThat(root.children().get(1).location().length()).isEqualTo(2);
    }

    @Test
    void placesStayTrueInALargeDocument() {
        String item = "<item n=\"a&gt;b\"><t>\u00e4 &amp; \ud83c\udfa9</t>\n<u><![CDATA[x<y]]></u></item>";
        String text = "<all>" + item.repeat(20_000) + "</all>";

        XmlElement root = read(text).orElseThrow();

        assertThat(root.children()).hasSize(20_000).allSatisfy(it -> {
            assertThat(text.startsWith("<item", it.position().offset())).isTrue();
            assertThat(text.startsWith(
                            "<t>", it.child("t").orElseThrow().position().offset()))
                    .isTrue();
        });
    }

    @Test
    void placesStayTrueBehindTagsOfAnyLength() {
        for (int length = 0; length < 300; length++) {
            String text = "\n\n<a b=\"" + "c".repeat(length) + "\">\n<d/></a>";

            XmlElement inner = read(text).orElseThrow().children().get(0);

            assertThat(inner.location()).as("%s characters", length).hasToString("list.xml:4:1");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <a>x&nbsp;y</a>            | 1:5: error: unknown entity '&nbsp;'
            <a b='x&eacute;y'/>        | 1:8: error: unknown entity '&eacute;'
            <a>Hats & caps</a>         | 1:9: error: unescaped '&'
            <a>A&B hats</a>            | 1:5: error: unescaped '&'
            <a b='?x=1&y=2'/>          | 1:11: error: unescaped '&'
            <a>1 < 2</a>               | 1:6: error: unescaped '<'
            <a><b>x</a>                | 1:8: error: expected '</b>', found '</a>'
            <a b=c>x</a>               | 1:1: error: malformed tag
            <a><b c='1' c='2'/></a>    | 1:4: error: malformed tag
            <a><b c='<'/></a>          | 1:4: error: malformed tag
            <a><x:b/></a>              | 1:4: error: the prefix 'x' is not declared
            <a x:b='1'/>               | 1:1: error: the prefix 'x' is not declared
            <a>&#11;</a>               | 1:4: error: the character '&#11;' is not allowed in XML
            <a>]]></a>                 | 1:4: error: ']]>' is not allowed in text
            <a><!-- a -- b --></a>     | 1:4: error: this comment contains '--'
            <a/><?xml version='1.0'?>  | 1:10: error: unexpected text after the end of the document
            <a/>x                      | 1:5: error: unexpected text after the end of the document
            <!-- --><?xml version='1.0'?><a/> | 1:9: error: '<?xml' is allowed only at the start of a file
            <a><b>x                    | 1:8: error: the file ends within <b> of line 1
            <a><b>x &am                | 1:12: error: the file ends within <b> of line 1
            <a><b>x &amp;              | 1:14: error: the file ends within <b> of line 1
            <a><b>x</b><c              | 1:14: error: the file ends within <a> of line 1
            <a><b>x</b><!-- c          | 1:18: error: the file ends within <a> of line 1
            <a><![CDATA[ c             | 1:15: error: the file ends within <a> of line 1
            <a b="                     | 1:7: error: the file ends before its document begins
            """)
    void reportsAMistakeOnceAtItsPlaceAndReadsNothing(String text, String message) {
        assertThat(read(text)).isEmpty();
        assertThat(messages()).containsExactly("list.xml:" + message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u000b", "\ufffe", "\ud83d"})
    void aCharacterThatXmlForbidsIsNamed(String character) {
        assertThat(read("<a>x" + character + "y</a>")).isEmpty();
        assertThat(messages())
                .containsExactly(String.format(
                        Locale.ROOT, "list.xml:1:5: error: the character U+%04X is not allowed in XML", (int)
                                character.charAt(0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY n 'x'>]><a>&n;</a>",
                "<!DOCTYPE a [<!ENTITY n SYSTEM 'file:///etc/passwd'>]><a>&n;</a>",
                "<!DOCTYPE a SYSTEM 'https://hats.example/a.dtd'><a/>",
                "<!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN' 'rss-0.91.dtd'><rss/>",
                "<!DOCTYPE a [<!ENTITY % p SYSTEM 'https://hats.example/p'> %p;]><a/>",
            })
    void aDocumentTypeIsRefused(String text) {
        assertThat(read("<?xml version='1.0'?>\n" + text)).isEmpty();
        assertThat(messages())
                .containsExactly(
                        "list.xml:2:1: error: DOCTYPE is not supported, as it could expand a small file to a huge one");
    }

    @Test
    void aBillionLaughsAreOneError() {
        StringBuilder text = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 'ha'>");
        for (int level = 1; level < 40; level++) {
            text.append("<!ENTITY l" + level + " '" + ("&l" + (level - 1) + ";").repeat(10) + "'>");
        }
        text.append("<!ENTITY % p0 'ha'>");
        for (int level = 1; level < 40; level++) {
            text.append("<!ENTITY % p" + level + " '" + ("%p" + (level - 1) + ";").repeat(10) + "'>");
        }
        text.append("%p39;]><a b='&l39;'>&l39;</a>");

        assertThat(read(text.toString())).isEmpty();
        assertThat(messages()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {XmlReader.DEPTH + 1, 150, 1_000_000})
    void whatIsNestedTooDeeplyIsRefused(int depth) {
        assertThat(read("<a>".repeat(depth) + "</a>".repeat(depth))).isEmpty();
        assertThat(messages())
                .containsExactly("list.xml:1:301: error: there are more than 100 elements within each other");
    }

    @Test
    void aHundredElementsWithinEachOtherAreRead() {
        XmlElement root = read("<a>".repeat(XmlReader.DEPTH) + "x" + "</a>".repeat(XmlReader.DEPTH))
                .orElseThrow();

        assertThat(root.text()).isEqualTo("x");
    }

    @Test
    void moreElementsThanAnyListingNeedsAreRefused() {
        assertThat(read("<a>" + "<b/>".repeat(XmlReader.ELEMENTS) + "</a>")).isEmpty();
        assertThat(messages().get(0)).endsWith("error: there are more than 1000000 elements");
    }

    @Test
    void manyReferencesAndALongTextAreNoProblem() {
        XmlElement root = read("<a>" + "&lt;&#8364;".repeat(300_000) + "</a>").orElseThrow();

        assertThat(root.text()).hasSize(600_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 20_000})
    void aTagWithVeryManyAttributesIsReadOrReported(int count) {
        StringBuilder tag = new StringBuilder("<a");
        for (int index = 0; index < count; index++) {
            tag.append(" b" + index + "=''");
        }
        assertThat(read(tag + "/>").isPresent()).isNotEqualTo(diagnostics.hasErrors());
    }

    @Test
    void mutatedDocumentsAreReadOrReportedAndNeverThrow() {
        String sound =
                "<?xml version=\"1.0\"?><a xmlns:x='urn:x'><b c=\"d\">e &amp; &#233;</b><!-- f --><![CDATA[g]]><x:h/></a>";
        String pieces = "<>&;/'\"=! []-?#x:\u0000\ud83dab\n";
        for (long seed = 0; seed < 20_000; seed++) {
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            StringBuilder text = new StringBuilder(sound);
            for (int edits = random.nextInt(1, 4); edits > 0; edits--) {
                int at = random.nextInt(text.length());
                text.replace(
                        at,
                        Math.min(text.length(), at + random.nextInt(3)),
                        "" + pieces.charAt(random.nextInt(pieces.length())));
            }
            Diagnostics problems = new Diagnostics();
            Optional<XmlElement> root = XmlReader.read(new SourceFile("list.xml", text.toString()), problems);
            assertThat(root.isPresent()).as("seed %s: %s", seed, text).isNotEqualTo(problems.hasErrors());
            assertThat(problems.sorted().size()).as("seed %s: %s", seed, text).isLessThan(2);
        }
    }

    private Optional<XmlElement> read(String text) {
        return XmlReader.read(new SourceFile("list.xml", text), diagnostics);
    }

    private List<String> messages() {
        return diagnostics.sorted().stream()
                .map(Diagnostic::toString)
                .map(it -> it.lines().findFirst().orElseThrow())
                .toList();
    }
}
