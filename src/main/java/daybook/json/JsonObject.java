package daybook.json;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** An object of JSON. What is unknown, an empty text, list, object or optional, is left out. */
public final class JsonObject {
    private static final JsonFactory JSON = new JsonFactory();

    private final List<Field> fields = new ArrayList<>();

    private record Field(String name, Object value) {}

    /** Adds a text. */
    public JsonObject with(String name, String text) {
        return text.isEmpty() ? this : add(name, text);
    }

    /** Adds a text that may be unknown. */
    public JsonObject with(String name, Optional<String> text) {
        return with(name, text.orElse(""));
    }

    /** Adds a number. */
    public JsonObject with(String name, long number) {
        return add(name, number);
    }

    /** Adds an object. */
    public JsonObject with(String name, JsonObject object) {
        return object.fields.isEmpty() ? this : add(name, object);
    }

    /** Adds an array of texts, numbers, objects or arrays of these. */
    public JsonObject with(String name, List<?> items) {
        return items.isEmpty() ? this : add(name, items);
    }

    /** Adds an array that has to be there even when it is empty. */
    public JsonObject withAll(String name, List<?> items) {
        return add(name, items);
    }

    private JsonObject add(String name, Object value) {
        fields.add(new Field(name, value));
        return this;
    }

    /** The object as JSON on one line. */
    @Override
    public String toString() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            write(json, this);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Object value) {
        if (value instanceof JsonObject object) {
            json.writeStartObject();
            object.fields.forEach(field -> {
                json.writeName(field.name);
                write(json, field.value);
            });
            json.writeEndObject();
        } else if (value instanceof List<?> items) {
            json.writeStartArray();
            items.forEach(item -> write(json, item));
            json.writeEndArray();
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else {
            json.writeString(value.toString());
        }
    }
}
