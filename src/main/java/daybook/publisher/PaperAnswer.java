package daybook.publisher;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.format.LenientJsonObject;
import daybook.yaml.YamlReader;
import java.util.Optional;

/** Reads the text of an answer. */
public final class PaperAnswer {
    /** What the list is called that an answer consists of. */
    static final String ITEMS = "items";

    private PaperAnswer() {}

    /** The object that an answer is; a list is that of an object. Errors in the JSON are reported. */
    public static Optional<LenientJsonObject> parse(SourceFile answer, Diagnostics diagnostics) {
        String text = answer.text().strip();
        SourceFile object =
                text.startsWith("[") ? new SourceFile(answer.name(), "{\"" + ITEMS + "\":" + text + "}") : answer;
        return YamlReader.json(object, diagnostics).flatMap(LenientJsonObject::of);
    }
}
