package daybook.siteplan;

import daybook.diagnostic.Location;
import daybook.file.Bytes;
import daybook.file.Fingerprint;
import daybook.file.Fingerprinted;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

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

    /** One for each thread: a site has several models of each paper, and each walk needs room. */
    private static final ThreadLocal<ModelWalk> WALKS = ThreadLocal.withInitial(ModelWalk::new);

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
        return WALKS.get().of(model);
    }

    private static final class ModelWalk {
        private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

        private final List<InternalLink> links = new ArrayList<>();

        /** What is hashed in the end, all at once. */
        private byte[] bytes = new byte[1 << 12];

        private int length;
        private boolean isUnderWay;

        ModelFingerprint of(Object model) {
            if (isUnderWay) {
                throw new IllegalStateException("a model's component takes fingerprints");
            }
            isUnderWay = true;
            try {
                visit(model);
                return new ModelFingerprint(Fingerprint.of(bytes, length), List.copyOf(links));
            } finally {
                isUnderWay = false;
                links.clear();
                length = 0;
            }
        }

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
            } else if (value instanceof Fingerprinted known) {
                visit(known.fingerprint());
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

        private void leaf(char type, byte[] value) {
            size(type, value.length);
            room(value.length);
            System.arraycopy(value, 0, bytes, length, value.length);
            length += value.length;
        }

        private void size(char type, int size) {
            room(Character.BYTES + Integer.BYTES);
            // A whole character, as ever: what is published of feeds is compared with fingerprints of earlier programs.
            bytes[length] = 0;
            bytes[length + 1] = (byte) type;
            INT.set(bytes, length + Character.BYTES, size);
            length += Character.BYTES + Integer.BYTES;
        }

        private void room(int size) {
            if (bytes.length - length < size) {
                bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + size));
            }
        }
    }
}
