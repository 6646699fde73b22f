package daybook.source.arxiv;

import java.util.regex.Pattern;

/**
 * Recognises a withdrawn paper from its comments, which is where arXiv says so and nowhere else
 * (https://info.arxiv.org/help/withdraw.html). The word alone says nothing: a paper may be about withdrawals, or speak
 * of another one that was withdrawn.
 */
public final class ArxivWithdrawal {
    /** In all comments about a withdrawal, and in hardly any other comment. */
    private static final Pattern WORD = Pattern.compile("withdr", Pattern.CASE_INSENSITIVE);

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.;!?])\\s+|\\n+");
    private static final String WITHIN_SENTENCE = "[^.;!?]{0,160}?";
    private static final String THIS_PAPER =
            "(?<!\\w)(?:this|it|paper|manuscript|submission|article|work|preprint|version|study|draft|note)(?!\\w)";

    private static final Pattern WITHDRAWN = Pattern.compile(
            String.join(
                    "|",
                    "^\\W*(?:arxiv admin note:\\s*)?(?:temporarily\\s+)?withdraw(?:n|ing|al)(?!\\w|\\s+from)",
                    THIS_PAPER + WITHIN_SENTENCE
                            + "(?<!\\w)(?:is|are|was|were|been|being|be)\\s+(?:\\w+ly\\s+)?withdrawn(?!\\w|\\s+from)",
                    "(?<!\\w)(?:paper|manuscript|submission|article|preprint)\\s+withdrawn(?!\\w|\\s+from)",
                    "(?<!\\w)(?:we|i|(?:co-?)?authors?|team)(?!\\w)" + WITHIN_SENTENCE
                            + "(?<!\\w)withdr(?:aw|aws|awing|awn|ew|awal)(?!\\w|\\s+from)",
                    "(?<!\\w)(?:requests?|requested|requesting|requires?|asking for)(?!\\w)" + WITHIN_SENTENCE
                            + "(?<!\\w)withdrawal(?!\\w)",
                    "(?<!\\w)withdrawal\\s+(?:of\\s+(?:this|the|my|our)|due to|for revision)(?!\\w)"),
            Pattern.CASE_INSENSITIVE);

    /** Speaks of another paper. */
    private static final Pattern ANOTHER = Pattern.compile(
            "(?<!\\w)(?:supersed\\w+|replaces|which (?:was|has been|is)|previously|not)\\s.{0,500}(?<!\\w)withdrawn(?!\\w)",
            Pattern.CASE_INSENSITIVE);

    private ArxivWithdrawal() {}

    /** Whether comments say that the paper itself is withdrawn. */
    public static boolean isStatedIn(String comments) {
        return WORD.matcher(comments).find()
                && SENTENCE_END
                        .splitAsStream(comments)
                        .anyMatch(sentence -> WITHDRAWN.matcher(sentence).find()
                                && !ANOTHER.matcher(sentence).find());
    }
}
