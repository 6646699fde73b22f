package daybook.xml;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Reads XML on a machine that speaks another language. */
@Isolated("changes the default locale, which all tests share")
class XmlReaderLocaleTest {
    @Test
    void messagesDoNotDependOnTheLanguageOfTheMachine() {
        Diagnostics diagnostics = new Diagnostics();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.JAPANESE);
            XmlReader.read(new SourceFile("list.xml", "<a><b></a>"), diagnostics);
        } finally {
            Locale.setDefault(before);
        }

        assertThat(diagnostics.sorted())
                .singleElement()
                .asString()
                .startsWith("list.xml:1:7: error: expected '</b>', found '</a>'");
    }
}
