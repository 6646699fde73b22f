package daybook.format.arxiv;

import daybook.format.TextNormalizer;
import daybook.listing.Authors;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The fields of an entry between {@code Title: } and {@code Subjects: }, each on a line of its own or run together. */
record ArxivTextHeader(
        String title, Optional<Authors> authors, Optional<String> comments, Optional<String> journalReference) {
    /** Behind a space, a label's word belongs to the text. */
    private static final Pattern LABEL = Pattern.compile("(?<![ \\t])(?<label>Authors|Comments|Journal-ref): ");

    static ArxivTextHeader of(String text) {
        List<MatchResult> labels = LABEL.matcher(text).results().toList();
        String unlabelled =
                labels.isEmpty() ? text : text.substring(0, labels.get(0).start());
        Optional<String> authors = Optional.empty();
        Optional<String> comments = Optional.empty();
        Optional<String> journalReference = Optional.empty();
        for (int index = 0; index < labels.size(); index++) {
            MatchResult label = labels.get(index);
            int end = index + 1 < labels.size() ? labels.get(index + 1).start() : text.length();
            Optional<String> value = TextNormalizer.line(text.substring(label.end(), end));
            switch (label.group(1)) {
                case "Authors" -> authors = value;
                case "Comments" -> comments = value;
                default -> journalReference = value;
            }
        }
        RunTogetherAuthors.Split split = split(unlabelled.strip(), authors);
        return new ArxivTextHeader(
                TextNormalizer.line(split.title()).orElse(""), split.authors(), comments, journalReference);
    }

    /** Splits title and authors, which have a label, a line of their own, or are run together with the title. */
    private static RunTogetherAuthors.Split split(String unlabelled, Optional<String> labelled) {
        int lineEnd = unlabelled.indexOf('\n');
        if (labelled.isPresent()) {
            return new RunTogetherAuthors.Split(unlabelled, ListedAuthors.of(labelled.get()));
        }
        return lineEnd >= 0
                ? new RunTogetherAuthors.Split(
                        unlabelled.substring(0, lineEnd), ListedAuthors.of(unlabelled.substring(lineEnd)))
                : RunTogetherAuthors.split(unlabelled);
    }
}
