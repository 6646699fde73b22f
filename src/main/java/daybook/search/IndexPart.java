package daybook.search;

import daybook.file.Fingerprint;
import daybook.file.FingerprintBuilder;
import daybook.keep.FactInput;
import daybook.keep.FactKind;
import daybook.keep.FactKind.FactFormat;
import daybook.keep.FactOutput;
import daybook.keep.KeptFacts;
import daybook.search.Postings.Posting;
import daybook.siteplan.Addresses;
import daybook.siteplan.Content;
import daybook.siteplan.Partial;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SharedModel;
import daybook.siteplan.SitePath;
import daybook.siteplan.TextDocument;
import daybook.unicode.Unicode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of the index. Where its files begin is kept from build to build, so that their text is made only when one of
 * them is written.
 */
final class IndexPart {
    private static final FactKind<IndexPart, List<IndexFile>> FILES = new FactKind<>(
            "search",
            it -> it.inputs,
            parts -> parts.stream().map(IndexPart::files).toList(),
            new FilesFormat());

    private final String name;
    private final int first;
    private final int largest;
    private final Fingerprint inputs;

    /** What the texts are made of; none when they are made, since words take more memory than texts. */
    private List<IndexedDocument> documents;

    private @Nullable SortedMap<String, String> texts;

    /** Something with words that find it. */
    interface IndexedDocument {
        /** The number among the papers and texts of the site. */
        int number();

        /** The fingerprint of what the words are made of. */
        Fingerprint inputs();

        /** The words, which are found or read when somebody asks for them. */
        PaperWords words();
    }

    /** A document whose words are those of texts. */
    record IndexedTexts(int number, List<FieldText> texts) implements IndexedDocument {
        @Override
        public Fingerprint inputs() {
            return new SharedModel<>(new FieldTexts(texts)).fingerprint();
        }

        @Override
        public PaperWords words() {
            return PaperWords.of(texts);
        }

        private record FieldTexts(List<FieldText> texts) {}
    }

    /** A text that stands in a field. */
    record FieldText(SearchField field, String text) {}

    /** A file of the part, which holds the words from its start to that of the next one. */
    private record IndexFile(String start, Fingerprint fingerprint) {}

    /** The text of a file. */
    private record IndexDocument(IndexPart part, String start) implements Content.Document {
        @Override
        public String text(Function<Partial<?>, String> partials) {
            // None begins there if what is kept was forged.
            return part.texts().getOrDefault(start, object(List.of()));
        }
    }

    /**
     * Prepares a part.
     *
     * @param first its numbers count from this one
     * @param documents in the order of their numbers
     * @param largest the most characters of a file, unless a single word has more
     */
    IndexPart(String name, int first, List<IndexedDocument> documents, int largest) {
        this.name = name;
        this.first = first;
        this.documents = List.copyOf(documents);
        this.largest = largest;
        this.inputs = inputs(first, documents, largest);
    }

    /** The fingerprint of what the files of a part follow from. */
    private static Fingerprint inputs(int first, List<IndexedDocument> documents, int largest) {
        FingerprintBuilder all = new FingerprintBuilder().add(largest);
        documents.forEach(it -> all.add(it.number() - first).add(it.inputs()));
        return all.finish();
    }

    /** The files of the part, by the beginning of the first word of each. */
    SortedMap<String, PlannedFile> plan(KeptFacts kept) {
        SortedMap<String, PlannedFile> planned = new TreeMap<>();
        for (IndexFile file : kept.of(FILES, name, List.of(this)).get(0)) {
            planned.put(
                    file.start,
                    SearchIndex.file(path(file.start), new IndexDocument(this, file.start), file.fingerprint));
        }
        return planned;
    }

    private SitePath path(String start) {
        return Addresses.searchWords(name, start);
    }

    private List<IndexFile> files() {
        return texts().entrySet().parallelStream()
                .map(it -> new IndexFile(it.getKey(), new SharedModel<>(new TextDocument(it.getValue())).fingerprint()))
                .toList();
    }

    private synchronized SortedMap<String, String> texts() {
        SortedMap<String, String> known = texts;
        if (known == null) {
            SortedMap<String, String> made = new TreeMap<>();
            Postings postings = Postings.of(first, documents);
            IndexShards.of(postings.sorted(), largest).forEach((start, shard) -> made.put(start, object(shard)));
            known = made;
            texts = made;
            documents = List.of();
        }
        return known;
    }

    private static String object(List<Posting> postings) {
        StringBuilder json = new StringBuilder("{");
        for (Posting posting : postings) {
            json.append(json.length() > 1 ? ",\n" : "")
                    .append(SearchIndex.string(posting.name()))
                    .append(':')
                    .append(posting.documents());
        }
        return json.append("}\n").toString();
    }

    private static final class FilesFormat implements FactFormat<List<IndexFile>> {
        @Override
        public void write(List<List<IndexFile>> facts, FactOutput out) {
            for (List<IndexFile> files : facts) {
                out.number(files.size());
                for (IndexFile file : files) {
                    out.text(file.start);
                    out.fingerprint(file.fingerprint);
                }
            }
        }

        @Override
        public List<List<IndexFile>> read(int count, FactInput in) {
            List<List<IndexFile>> facts = new ArrayList<>();
            for (int index = 0; index < count; index++) {
                List<IndexFile> files = new ArrayList<>();
                for (int left = in.count(); left > 0; left--) {
                    files.add(file(in.text(), in.fingerprint()));
                }
                facts.add(files);
            }
            return facts;
        }

        private static IndexFile file(String start, Fingerprint fingerprint) {
            String word = start.startsWith("-") ? start.substring(1) : start;
            FactInput.require(!start.isEmpty() && word.codePoints().allMatch(Unicode::isLetterOrNumber));
            return new IndexFile(start, fingerprint);
        }
    }
}
