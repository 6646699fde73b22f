package daybook.json;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A JSON object (RFC 8259) that is built key by key. Empty texts, lists, objects and optionals are left out. */
public final class JsonObject {
    private static final JsonFactory JSON = new JsonFactory();

    private final List<JsonField> fields = new ArrayList<>();

    private record JsonField(String name, Object value) {}

    /** Adds a text, unless it is empty. */
    public JsonObject with(String name, String text) {
        return text.isEmpty() ? this : add(name, text);
    }

    /** Adds a text, if there is one. */
    public JsonObject with(String name, Optional<String> text) {
        return with(name, text.orElse(""));
    }

    /** Adds a whole number. */
    public JsonObject with(String name, long number) {
        return add(name, number);
    }

    /** Adds an object, unless it is empty. */
    public JsonObject with(String name, JsonObject object) {
        return object.isEmpty() ? this : add(name, object);
    }

    /** Adds an array of texts, whole numbers, objects or arrays of these, unless it is empty. */
    public JsonObject with(String name, List<?> items) {
        return items.isEmpty() ? this : add(name, items);
    }

    /** Adds an array, even when it is empty. */
    public JsonObject withAll(String name, List<?> items) {
        return add(name, items);
    }

    /**
     * The fields of this object that another one lacks or has with other values; and, as empty texts, those that only
     * the other one has.
     */
    public JsonObject differences(JsonObject other) {
        Map<String, Object> missing = new LinkedHashMap<>();
        other.fields.forEach(it -> missing.put(it.name, it.value));
        JsonObject differences = new JsonObject();
        for (JsonField field : fields) {
            if (!field.value.equals(missing.remove(field.name))) {
                differences.add(field.name, field.value);
            }
        }
        missing.keySet().forEach(it -> differences.add(it, ""));
        return differences;
    }

    /** Whether it has no field. */
    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** Whether another object has the same fields with the same values in the same order. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonObject object && object.fields.equals(fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    private JsonObject add(String name, Object value) {
        fields.add(new JsonField(name, value));
        return this;
    }

    /** The object as JSON on one line, without a line end. */
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
