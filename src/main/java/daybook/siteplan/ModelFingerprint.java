package daybook.siteplan;

import com.dynatrace.hash4j.hashing.HashStream128;
import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hasher128;
import com.dynatrace.hash4j.hashing.Hashing;
import daybook.diagnostic.Location;
import daybook.file.Bytes;
import daybook.file.Fingerprint;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a model without rendering it: a fingerprint of all it holds, and the pages it links to.
 *
 * <p>Walks over every component of every record, so that nothing that a template could show is left out. Equal models
 * have equal fingerprints on any machine. A {@link Location} does not count, because no page shows it.
 *
 * @param links to pages of the site; a {@link SitePath} counts as one
 */
record ModelFingerprint(Fingerprint fingerprint, List<InternalLink> links) {
    /** A {@link SitePath} in a model is a link that nobody wrote at a place of its own. */
    private static final Location NOWHERE = Location.of("");

    /**
     * XXH3, a tenth of the time of SHA-256 here. Whoever makes a collision of it on purpose reaches that a page of
     * their own text stays as it was.
     *
     * @see <a href="https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md">Its specification</a>
     */
    private static final Hasher128 HASH = Hashing.xxh3_128();

    private static final ClassValue<RecordType> TYPES = new ClassValue<>() {
        @Override
        protected RecordType computeValue(Class<?> type) {
            return new RecordType(type.getRecordComponents());
        }
    };

    /** What is known of a type of records. */
    private static final class RecordType {
        final List<Method> accessors;

        /** Of the components, not of the type: a type may get another name, which no reader sees. */
        final byte[] names;

        RecordType(RecordComponent... components) {
            this.accessors =
                    Arrays.stream(components).map(RecordComponent::getAccessor).toList();
            accessors.forEach(it -> it.setAccessible(true));
            this.names = Arrays.stream(components)
                    .map(RecordComponent::getName)
                    .collect(Collectors.joining(" "))
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    static ModelFingerprint of(Object model) {
        ModelWalk walk = new ModelWalk();
        walk.visit(model);
        HashValue128 value = walk.digest();
        return new ModelFingerprint(
                new Fingerprint(value.getMostSignificantBits(), value.getLeastSignificantBits()),
                List.copyOf(walk.links));
    }

    private static final class ModelWalk {
        /**
         * Collects small pieces, of which a model has many: hashing each by itself is slow. Most models fit into it.
         */
        private final ByteBuffer buffer = ByteBuffer.allocate(512);

        /** What was in the buffer before, if anything was. */
        private @Nullable HashStream128 before;

        private final List<InternalLink> links = new ArrayList<>();

        void visit(Object value) {
            if (value instanceof String || value instanceof TextValue) {
                leaf('s', value.toString().getBytes(StandardCharsets.UTF_8));
            } else if (value instanceof Location) {
                return;
            } else if (value instanceof SitePath path) {
                visit(new InternalLink(path, NOWHERE));
            } else if (value instanceof InternalLink link) {
                links.add(link);
                leaf('p', link.path().value().getBytes(StandardCharsets.UTF_8));
            } else if (value instanceof SharedModel<?> shared) {
                links.addAll(shared.links());
                visit(shared.fingerprint());
            } else if (value instanceof Fingerprint fingerprint) {
                leaf('f', fingerprint.toBytes());
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
            RecordType type = TYPES.get(part.getClass());
            leaf('r', type.names);
            for (Method accessor : type.accessors) {
                try {
                    visit(accessor.invoke(part));
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
                before().putBytes(bytes);
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
            before().putBytes(buffer.array(), 0, buffer.position());
            buffer.clear();
        }

        private HashStream128 before() {
            HashStream128 known = before == null ? HASH.hashStream() : before;
            before = known;
            return known;
        }

        HashValue128 digest() {
            return before == null
                    ? HASH.hashBytesTo128Bits(buffer.array(), 0, buffer.position())
                    : before().putBytes(buffer.array(), 0, buffer.position()).get();
        }
    }
}
