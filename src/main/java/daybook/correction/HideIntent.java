package daybook.correction;

import daybook.diagnostic.KnownNames;
import daybook.listing.HttpAddress;
import daybook.yaml.YamlNode;
import daybook.yaml.YamlNode.Mapping;
import daybook.yaml.YamlNode.Scalar;
import daybook.yaml.YamlNode.ScalarType;
import daybook.yaml.YamlNode.Sequence;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether somebody means to hide an entry, however badly that is written. What is hidden by mistake can be shown later;
 * what subscribers got cannot be taken back.
 */
final class HideIntent {
    private static final String NAME = "hide";
    private static final KnownNames NAMES = KnownNames.of(List.of(NAME));

    /** What plainly does not hide. */
    private static final String NO = "(?i:false|no|n|off|null|~)";

    private static final Pattern NEGATIVE = Pattern.compile(NO);

    /** As a text in the place of a correction says it. */
    private static final Pattern WORD = Pattern.compile("(?<!\\w)hid(?:e|den)(?!\\w)");

    /** A name that no blank separates from its value. */
    private static final Pattern GLUED = Pattern.compile("(?i:hide):(?!" + NO + "$).*");

    /** As a line of a file says it that is no YAML. */
    private static final Pattern LINE =
            Pattern.compile("(?:^\\s++|[{,]\\s*+)[\"']?(?i:hide)[\"']?\\s*+:\\s*+(?!" + NO + "\\s*+(?:[#,}]|$))");

    private HideIntent() {}

    /** Whether that is what a correction means. */
    static boolean of(YamlNode correction) {
        return correction instanceof Scalar text ? WORD.matcher(text.text()).find() : ofParts(correction);
    }

    /** Whether that is what a line of a correction means. */
    static boolean of(String line) {
        return LINE.matcher(line).find();
    }

    /** Whether that is what a key and its value mean. */
    static boolean of(String key, YamlNode value) {
        return GLUED.matcher(key).matches() || (isNamed(key) && isMeant(value));
    }

    private static boolean isNamed(String key) {
        return NAMES.nearest(key).isPresent();
    }

    private static boolean ofParts(YamlNode node) {
        if (node instanceof Sequence list) {
            return list.items().stream().anyMatch(HideIntent::ofParts);
        }
        return node instanceof Mapping fields
                && Stream.of(fields.members(), fields.repeated())
                        .flatMap(List::stream)
                        .anyMatch(it -> of(it.name(), it.value()) || ofParts(it.value()));
    }

    private static boolean isMeant(YamlNode value) {
        return !(value instanceof Scalar scalar)
                || !(scalar.type() == ScalarType.NULL
                        || NEGATIVE.matcher(scalar.text()).matches()
                        // As the address of a link with such a label.
                        || HttpAddress.is(scalar.text()));
    }
}
