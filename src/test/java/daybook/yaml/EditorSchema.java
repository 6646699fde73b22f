package daybook.yaml;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A JSON Schema of what a reader accepts, for editors. */
public final class EditorSchema {
    private static final Pattern WORD = Pattern.compile("\"([a-z][A-Za-z]*)\"");

    private final Schema schema;

    private EditorSchema(Schema schema) {
        this.schema = schema;
    }

    /** Loads a schema of {@code docs}. */
    public static EditorSchema load(String name) throws IOException {
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config));
        return new EditorSchema(registry.getSchema(Files.readString(Path.of("docs", name)), InputFormat.JSON));
    }

    /** What is wrong with a YAML text. */
    public List<String> errors(String yaml) {
        return schema.validate(yaml, InputFormat.YAML).stream()
                .map(Error::toString)
                .toList();
    }

    /** The names that a mapping may hold. */
    public Set<String> keys(String pointer) {
        JsonNode properties = schema.getSchemaNode().at(pointer + "/properties");
        return new TreeSet<>(properties.propertyNames());
    }

    /** The values of which one must be chosen. */
    public Set<String> values(String pointer) {
        Set<String> values = new TreeSet<>();
        schema.getSchemaNode().at(pointer + "/enum").forEach(value -> values.add(value.asString()));
        return values;
    }

    /** All words in quotes in a reader's source: the keys that it asks for are among them. */
    public static Set<String> wordsOf(Class<?> reader) throws IOException {
        Path source = Path.of("src/main/java", reader.getName().replace('.', '/') + ".java");
        Set<String> words = new TreeSet<>();
        Matcher matcher = WORD.matcher(Files.readString(source));
        while (matcher.find()) {
            words.add(matcher.group(1));
        }
        return words;
    }
}
