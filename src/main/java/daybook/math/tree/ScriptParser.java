package daybook.math.tree;

import org.jspecify.annotations.Nullable;

/** Parses scripts and primes. */
final class ScriptParser {
    private static final String[] PRIMES = {"", "\u2032", "\u2033", "\u2034", "\u2057"};

    private final FormulaParser parser;

    ScriptParser(FormulaParser parser) {
        this.parser = parser;
    }

    /** A script, behind its {@code ^} or {@code _}. */
    void script(boolean isUpper) {
        String next = parser.reader.peekBehindSpaces();
        MathNode primes = null;
        MathNode base;
        if (parser.stack.top() instanceof Pending.Primes pending) {
            base = pending.nodes.get(0);
            primes = pending.nodes.get(1);
            parser.stack.pop();
        } else {
            base = takeBase();
        }
        Boolean movesScripts = base.movesScripts;
        parser.push(new Pending.Script(scripted(base, isUpper, movesScripts), isUpper, primes, movesScripts));
        if (!next.isEmpty() && TexReader.isDigit(next.charAt(0))) {
            parser.digit();
        }
    }

    /** The node that a script is added to, which may have one at another place. */
    private MathNode scripted(MathNode base, boolean isUpper, @Nullable Boolean movesScripts) {
        boolean isTaken = (isUpper ? base.upper : base.lower) != null;
        boolean isFull = base.kind == NodeKind.MSUBSUP || (base.kind == NodeKind.MUNDEROVER && !base.acceptsScripts);
        if (isTaken && isFull) {
            throw ParsingEnd.malformed("double script");
        }
        if (base.kind == NodeKind.MSUBSUP) {
            return base;
        }
        if (!Boolean.TRUE.equals(movesScripts)) {
            return MathNode.of(NodeKind.MSUBSUP, base);
        }
        if (base.kind == NodeKind.MUNDER) {
            throw ParsingEnd.unsupported("script of a script");
        }
        if (base.kind == NodeKind.MUNDEROVER && !isTaken) {
            return base;
        }
        MathNode scripted = MathNode.of(NodeKind.MUNDEROVER, base);
        scripted.movesScripts = true;
        return scripted;
    }

    /** Primes, behind the first. */
    void primes() {
        MathNode base = takeBase();
        if (base.kind == NodeKind.MSUBSUP && base.upper != null) {
            throw ParsingEnd.malformed("prime behind a superscript");
        }
        int count = 1;
        while (isPrime(parser.reader.peekBehindSpaces())) {
            parser.reader.next();
            count++;
        }
        MathNode primes = parser.token(NodeKind.MO, count < PRIMES.length ? PRIMES[count] : PRIMES[1].repeat(count));
        primes.hasVariantForm = true;
        parser.push(new Pending.Primes(base, primes));
    }

    private static boolean isPrime(String character) {
        return character.equals("'") || character.equals("\u2019");
    }

    private MathNode takeBase() {
        return parser.stack.takeLast().orElseGet(() -> parser.token(NodeKind.MI, ""));
    }
}
