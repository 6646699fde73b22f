package daybook.pipeline;

import daybook.file.Bytes;
import daybook.file.Fingerprint;
import daybook.file.LimitedInput;
import daybook.input.SiteFolder;
import daybook.input.SiteInputFiles;
import daybook.keep.FactInput;
import daybook.keep.FactKind;
import daybook.keep.FactKind.FactFormat;
import daybook.keep.FactOutput;
import daybook.keep.KeptFacts;
import daybook.siteplan.SharedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files that a site is made of as a build finds them. A file that is in the state in which an earlier build read it
 * is not read again to know its fingerprint.
 */
final class InputSnapshot {
    /** A file in memory; larger ones have no fingerprint. */
    private static final long LARGEST = 64L * 1024 * 1024;

    private static final FactKind<InputFile, Optional<Fingerprint>> FINGERPRINTS =
            new FactKind<>("inputs", InputFile::state, InputSnapshot::fingerprints, new FingerprintFormat());

    private static final String GROUP = "all";

    private final SiteInputFiles found;
    private final List<InputFile> files;

    /** Those of which the system might not tell that they change from now on. */
    private final List<InputFile> unsettled;

    /** Of each file, empty when it could not be read. */
    private final Map<Path, Optional<Fingerprint>> fingerprints = new HashMap<>();

    private InputSnapshot(SiteInputFiles found, List<InputFile> files, KeptFacts kept) {
        this.found = found;
        this.files = files;
        // What is no site gets no cache.
        Optional<FileTime> now = files.stream().anyMatch(it -> it.changed.isPresent()) ? kept.now() : Optional.empty();
        List<InputFile> settled = files.stream().filter(it -> it.isSettled(now)).toList();
        this.unsettled = files.stream().filter(it -> !it.isSettled(now)).toList();
        put(settled, settled.isEmpty() ? List.of() : kept.of(FINGERPRINTS, GROUP, settled));
        put(unsettled, fingerprints(unsettled));
    }

    private void put(List<InputFile> some, List<Optional<Fingerprint>> values) {
        for (int index = 0; index < some.size(); index++) {
            fingerprints.put(some.get(index).path, values.get(index));
        }
    }

    private static List<Optional<Fingerprint>> fingerprints(List<InputFile> files) {
        return files.parallelStream().map(InputFile::fingerprint).toList();
    }

    /** The files of a folder, settings among them. */
    static InputSnapshot of(SiteFolder folder, KeptFacts kept) throws IOException {
        SiteInputFiles found = folder.inputFiles();
        return new InputSnapshot(found, files(found), kept);
    }

    private static List<InputFile> files(SiteInputFiles found) throws IOException {
        return found.all().parallelStream()
                .map(it -> InputFile.of(it, found.folder().name(it)))
                .toList();
    }

    /** The files. */
    SiteInputFiles found() {
        return found;
    }

    /** The fingerprint of a file's name and content; empty when it could not be read. */
    Optional<Fingerprint> fingerprint(Path file) {
        return fingerprints.getOrDefault(file, Optional.empty());
    }

    /** The fingerprints of all files, in the order of their names; empty when one could not be read. */
    Optional<List<Fingerprint>> fingerprints() {
        List<Fingerprint> all = files.stream()
                .map(it -> it.path)
                .flatMap(it -> fingerprint(it).stream())
                .toList();
        return all.size() == files.size() ? Optional.of(all) : Optional.empty();
    }

    /** Whether all files are as they were found, and no other has come. */
    boolean isCurrent() throws IOException {
        return files.equals(files(found.folder().inputFiles()))
                && unsettled.parallelStream().allMatch(it -> it.fingerprint().equals(fingerprints.get(it.path)));
    }

    /**
     * A file.
     *
     * @param attributes what the system says of it; empty when it says nothing that changes with the content
     * @param changed when it or what the system says of it was changed, which nobody can set
     */
    private record InputFile(Path path, String name, List<String> attributes, Optional<FileTime> changed) {
        private static final String VIEW = "unix";

        private static final String CHANGED = "ctime";
        private static final List<String> NAMES = List.of("size", "lastModifiedTime", "ino", "dev", CHANGED);
        private static final String ATTRIBUTES = VIEW + ":" + String.join(",", NAMES);

        static InputFile of(Path path, String name) {
            if (!path.getFileSystem().supportedFileAttributeViews().contains(VIEW)) {
                return new InputFile(path, name, List.of(), Optional.empty());
            }
            try {
                Map<String, Object> attributes = Files.readAttributes(path, ATTRIBUTES);
                return new InputFile(
                        path,
                        name,
                        NAMES.stream()
                                .map(it -> String.valueOf(attributes.get(it)))
                                .toList(),
                        Optional.ofNullable((FileTime) attributes.get(CHANGED)));
            } catch (IOException unreadable) {
                return new InputFile(path, name, List.of(), Optional.empty());
            }
        }

        /**
         * Whether the system would say something else of the file if it changed from now on: not of one that changed at
         * this very moment, as far as the system tells moments apart.
         */
        boolean isSettled(Optional<FileTime> now) {
            return changed.isPresent() && now.isPresent() && changed.get().compareTo(now.get()) < 0;
        }

        private record FileState(String name, List<String> attributes) {}

        Fingerprint state() {
            return new SharedModel<>(new FileState(name, attributes)).fingerprint();
        }

        private record FileContent(String name, Bytes bytes) {}

        /** The fingerprint of name and content; empty when it cannot be read. */
        Optional<Fingerprint> fingerprint() {
            try {
                return Optional.of(new SharedModel<>(new FileContent(name, new Bytes(LimitedInput.read(path, LARGEST))))
                        .fingerprint());
            } catch (IOException unreadable) {
                return Optional.empty();
            }
        }
    }

    private static final class FingerprintFormat implements FactFormat<Optional<Fingerprint>> {
        @Override
        public void write(List<Optional<Fingerprint>> facts, FactOutput out) {
            for (Optional<Fingerprint> fact : facts) {
                out.number(fact.isPresent() ? 1 : 0);
                fact.ifPresent(out::fingerprint);
            }
        }

        @Override
        public List<Optional<Fingerprint>> read(int count, FactInput in) {
            List<Optional<Fingerprint>> fingerprints = new ArrayList<>();
            for (int index = 0; index < count; index++) {
                int present = in.number();
                FactInput.require(present <= 1);
                fingerprints.add(present == 0 ? Optional.empty() : Optional.of(in.fingerprint()));
            }
            return fingerprints;
        }
    }
}
