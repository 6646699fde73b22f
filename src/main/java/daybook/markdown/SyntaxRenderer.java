package daybook.markdown;

import daybook.markdown.MarkdownSyntax.Alert;
import daybook.markdown.MarkdownSyntax.CrossReference;
import daybook.markdown.MarkdownSyntax.LatexParenthesis;
import daybook.markdown.MarkdownSyntax.MathSpan;
import daybook.markdown.TypographicText.SetText;
import daybook.theme.Messages;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes the nodes that are our own, and task markers as text, which needs no form and is read out well. */
record SyntaxRenderer(HtmlNodeRendererContext context, Messages messages) implements NodeRenderer {
    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(
                CrossReference.class,
                MathSpan.class,
                LatexParenthesis.class,
                SetText.class,
                Alert.class,
                TaskListItemMarker.class);
    }

    @Override
    public void render(Node node) {
        HtmlWriter html = context.getWriter();
        if (node instanceof MathSpan math) {
            MarkedMath.write(html, math);
        } else if (node instanceof SetText text) {
            html.text(text.shown());
        } else if (node instanceof Alert alert) {
            alert(html, alert);
        } else if (node instanceof LatexParenthesis) {
            html.text("(");
        } else if (node instanceof TaskListItemMarker marker) {
            html.text(marker.isChecked() ? "\u2611 " : "\u2610 ");
        } else if (node instanceof CrossReference reference) {
            html.text(reference.text().isEmpty() ? reference.target() : reference.text());
        }
    }

    private void alert(HtmlWriter html, Alert alert) {
        html.line();
        html.tag("div", Map.of("class", "alert alert-" + alert.kind()));
        html.tag("p", Map.of("class", "alert-title"));
        Node title = alert.getFirstChild();
        if (title.getFirstChild() == null) {
            html.text(messages.text("alert." + alert.kind()));
        }
        children(title);
        html.tag("/p");
        for (Node child = title.getNext(); child != null; child = child.getNext()) {
            context.render(child);
        }
        html.tag("/div");
        html.line();
    }

    private void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }
}
