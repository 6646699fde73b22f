package daybook.catalog;

import java.util.regex.Pattern;

/**
 * Recognises a withdrawn paper from its comments, which is where arXiv says so and nowhere else
 * (https://info.arxiv.org/help/withdraw.html). The word alone says nothing: a paper may be about withdrawals, or speak
 * of another one that was withdrawn.
 */
final class Withdrawal {
    /** In all that tells of a withdrawal, and in hardly any other comment. */
    private static final Pattern WORD = Pattern.compile("withdr", Pattern.CASE_INSENSITIVE);

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.;!?])\\s+|\\n+");
    private static final String WITHIN_SENTENCE = "[^.;!?]{0,160}?";
    private static final String THIS_PAPER =
            "\\b(?:this|it|paper|manuscript|submission|article|work|preprint|version|study|draft|note)\\b";

    private static final Pattern WITHDRAWN = Pattern.compile(
            String.join(
                    "|",
                    "^\\W*(?:arxiv admin note:\\s*)?(?:temporarily\\s+)?withdraw(?:n|ing|al)\\b(?!\\s+from)",
                    THIS_PAPER + WITHIN_SENTENCE
                            + "\\b(?:is|are|was|were|been|being|be)\\s+(?:\\w+ly\\s+)?withdrawn\\b(?!\\s+from)",
                    "\\b(?:paper|manuscript|submission|article|preprint)\\s+withdrawn\\b(?!\\s+from)",
                    "\\b(?:we|i|(?:co-?)?authors?|team)\\b" + WITHIN_SENTENCE
                            + "\\bwithdr(?:aw|aws|awing|awn|ew|awal)\\b(?!\\s+from)",
                    "\\b(?:requests?|requested|requesting|requires?|asking for)\\b" + WITHIN_SENTENCE
                            + "\\bwithdrawal\\b",
                    "\\bwithdrawal\\s+(?:of\\s+(?:this|the|my|our)|due to|for revision)\\b"),
            Pattern.CASE_INSENSITIVE);

    /** Speaks of another paper. */
    private static final Pattern ANOTHER = Pattern.compile(
            "\\b(?:supersed\\w+|replaces|which (?:was|has been|is)|previously|not)\\s.*\\bwithdrawn\\b",
            Pattern.CASE_INSENSITIVE);

    private Withdrawal() {}

    /** Whether comments say that the paper itself is withdrawn. */
    static boolean isToldBy(String comments) {
        return WORD.matcher(comments).find()
                && SENTENCE_END
                        .splitAsStream(comments)
                        .anyMatch(sentence -> WITHDRAWN.matcher(sentence).find()
                                && !ANOTHER.matcher(sentence).find());
    }
}
