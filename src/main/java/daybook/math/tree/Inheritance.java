package daybook.math.tree;

/** Notes on nodes the style that TeX sets them in, and takes of choices what fits the style. */
final class Inheritance {
    private static final int DEEPEST_CHOICE = 2;

    private Inheritance() {}

    /**
     * Notes the style on a node and all in it.
     *
     * @param level how deep in scripts it is
     */
    static void apply(MathNode node, boolean isDisplayed, int level) {
        node.isDisplayed = isDisplayed;
        node.level = level;
        switch (node.kind) {
            case MO -> Operators.inherit(node);
            case MSTYLE -> {
                node.isDisplayed =
                        Boolean.parseBoolean(node.attributes.getOrDefault("displaystyle", String.valueOf(isDisplayed)));
                node.level = Integer.parseInt(node.attributes.getOrDefault("scriptlevel", String.valueOf(level)));
                child(node, 0, node.isDisplayed, node.level);
            }
            case MFRAC -> {
                int below = isDisplayed && level == 0 ? level : level + 1;
                child(node, 0, false, below);
                child(node, 1, false, below);
            }
            case MROOT -> {
                child(node, 0, isDisplayed, level);
                child(node, 1, false, level + 2);
            }
            case MSUB, MSUP, MSUBSUP -> {
                child(node, 0, isDisplayed, level);
                scripts(node, level);
            }
            case MUNDER, MOVER, MUNDEROVER -> {
                child(node, 0, isDisplayed, level);
                scripts(node, level);
                accents(node, isDisplayed, level);
            }
            default -> {
                for (int index = 0; index < node.children().size(); index++) {
                    child(node, index, isDisplayed, level);
                }
            }
        }
    }

    private static void child(MathNode node, int index, boolean isDisplayed, int level) {
        MathNode child = node.children().get(index);
        if (child.kind == NodeKind.CHOICE) {
            child = child.children().get(isDisplayed ? 0 : Math.min(level, DEEPEST_CHOICE) + 1);
            node.choose(index, child);
        }
        apply(child, isDisplayed, level);
    }

    private static void scripts(MathNode node, int level) {
        for (int index = 1; index < node.children().size(); index++) {
            child(node, index, false, level + 1);
        }
    }

    /** What is drawn onto a letter is as large as it would be beside the letter. */
    private static void accents(MathNode node, boolean isDisplayed, int level) {
        boolean areLimits = !isDisplayed && isSet(Cores.operator(node.first()), "movablelimits");
        for (int index = 1; index < node.children().size(); index++) {
            MathNode script = node.children().get(index);
            String attribute = script == node.upper ? "accent" : "accentunder";
            boolean isAccent = script.isEmbellished()
                    && isSet(Cores.operator(script), "accent")
                    && !node.attributes.containsKey(attribute);
            if (isAccent) {
                apply(script, isDisplayed, areLimits ? level + 1 : level);
            }
        }
    }

    /** Whether an operator has an attribute, set or inherited. */
    private static boolean isSet(MathNode node, String attribute) {
        String set = node.attributes.get(attribute);
        return set == null ? node.operator != null && node.operator.is(attribute) : set.equals("true");
    }
}
