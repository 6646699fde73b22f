package daybook.pipeline;

import daybook.diagnostic.Diagnostics;
import daybook.input.DefaultTheme;
import daybook.input.SiteFolder;
import daybook.render.TemplateFallbacks;
import daybook.theme.Theme;
import java.io.IOException;
import java.util.List;

/** Says which templates of a site are not compiled, so that their pages take longer. */
public final class SlowTemplates {
    private SlowTemplates() {}

    /** A line for each template with such a construct, which names its place. */
    public static List<String> notes(SiteFolder folder) throws IOException {
        Theme theme = DefaultTheme.with(folder);
        return TemplateFallbacks.notes(theme, theme.messages("en", new Diagnostics()));
    }
}
