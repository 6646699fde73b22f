package daybook.siteplan;

import daybook.diagnostic.Location;
import daybook.file.Bytes;
import daybook.file.Sha256;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is known of a model without rendering it: a fingerprint of all it holds, and the pages it links to.
 *
 * <p>Walks over every component of every record, so that nothing that a template could show is left out. Equal models
 * have equal fingerprints on any machine. A {@link Location} does not count, because no page shows it.
 *
 * @param fingerprint hexadecimal digits
 * @param links to pages of the site; a {@link SitePath} counts as one
 */
record ModelFingerprint(String fingerprint, List<InternalLink> links) {
    private static final int FINGERPRINT_BYTES = 16;

    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            for (RecordComponent component : components) {
                component.getAccessor().setAccessible(true);
            }
            return components;
        }
    };

    static ModelFingerprint of(Object model) {
        ModelWalk walk = new ModelWalk();
        walk.visit(model);
        return new ModelFingerprint(
                HexFormat.of().formatHex(walk.digest(), 0, FINGERPRINT_BYTES), List.copyOf(walk.links));
    }

    private static final class ModelWalk {
        private final MessageDigest digest = Sha256.begin();

        /** Collects small pieces, of which a model has many: digesting each by itself is slow. */
        private final ByteBuffer buffer = ByteBuffer.allocate(4096);

        private final List<InternalLink> links = new ArrayList<>();

        void visit(Object value) {
            if (value instanceof String || value instanceof TextValue) {
                leaf('s', value.toString().getBytes(StandardCharsets.UTF_8));
            } else if (value instanceof Location) {
                return;
            } else if (value instanceof SitePath path) {
                visit(new InternalLink(path, Location.of("")));
            } else if (value instanceof InternalLink link) {
                links.add(link);
                leaf('p', link.path().value().getBytes(StandardCharsets.UTF_8));
            } else if (value instanceof SharedModel<?> shared) {
                links.addAll(shared.links());
                leaf('f', shared.fingerprint().getBytes(StandardCharsets.UTF_8));
            } else if (value instanceof Record part) {
                components(part);
            } else if (value instanceof List<?> items) {
                size('l', items.size());
                items.forEach(this::visit);
            } else {
                scalar(value);
            }
        }

        private void scalar(Object value) {
            if (value instanceof Optional<?> optional) {
                size('o', optional.isPresent() ? 1 : 0);
                optional.ifPresent(this::visit);
            } else if (value instanceof Bytes bytes) {
                leaf('b', bytes.toArray());
            } else if (value instanceof Integer
                    || value instanceof Boolean
                    || value instanceof Enum
                    || value instanceof LocalDate
                    || value instanceof YearMonth
                    || value instanceof OptionalInt) {
                leaf('v', value.toString().getBytes(StandardCharsets.UTF_8));
            } else {
                // Other types may have no stable text or order.
                throw new IllegalArgumentException("a model cannot hold a " + value.getClass());
            }
        }

        private void components(Record part) {
            RecordComponent[] components = COMPONENTS.get(part.getClass());
            // The names of the components, not of the class: a class may get another name, which no reader sees.
            size('r', components.length);
            for (RecordComponent component : components) {
                leaf('n', component.getName().getBytes(StandardCharsets.UTF_8));
                try {
                    visit(component.getAccessor().invoke(part));
                } catch (IllegalAccessException | InvocationTargetException impossible) {
                    throw new IllegalStateException("a record's accessor failed", impossible);
                }
            }
        }

        private void leaf(char type, byte[] bytes) {
            size(type, bytes.length);
            if (bytes.length > buffer.remaining()) {
                flush();
            }
            if (bytes.length > buffer.remaining()) {
                digest.update(bytes);
            } else {
                buffer.put(bytes);
            }
        }

        private void size(char type, int size) {
            if (buffer.remaining() < Character.BYTES + Integer.BYTES) {
                flush();
            }
            buffer.putChar(type).putInt(size);
        }

        private void flush() {
            digest.update(buffer.flip());
            buffer.clear();
        }

        byte[] digest() {
            flush();
            return digest.digest();
        }
    }
}
