package daybook.render.compiled;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A part of a template that writes HTML. Safe for use by many threads. */
@FunctionalInterface
interface Node {
    /**
     * Writes the part.
     *
     * @param variables the values of the template's variables, each in its slot
     * @throws UnsupportedConstructException when it takes Thymeleaf to render the template with these values
     */
    void write(HtmlOutput output, Variables variables);

    /** Collects nodes that follow each other, and makes one of all constant text between two others. */
    final class Sequence {
        private final StringBuilder constant = new StringBuilder();
        private final List<Node> nodes = new ArrayList<>();

        /** Adds HTML that is the same on all pages, with a root where an address begins. */
        void add(String html) {
            constant.append(html);
        }

        void add(Node node) {
            endConstant();
            nodes.add(node);
        }

        private void endConstant() {
            if (!constant.isEmpty()) {
                nodes.add(constant(RenderedHtml.of(constant.toString())));
                constant.setLength(0);
            }
        }

        private static Node constant(RenderedHtml html) {
            byte[] bytes = html.bytes();
            return html.roots().length == 0
                    ? (output, variables) -> output.write(bytes)
                    : (output, variables) -> output.html(html);
        }

        /** All that was added, as one node. */
        Node toNode() {
            endConstant();
            Node[] all = nodes.toArray(Node[]::new);
            return all.length == 1
                    ? all[0]
                    : (output, variables) -> {
                        for (Node node : all) {
                            node.write(output, variables);
                        }
                    };
        }
    }

    /** HTML in UTF-8. */
    static byte[] bytes(String html) {
        return html.getBytes(StandardCharsets.UTF_8);
    }
}
