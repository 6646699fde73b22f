package daybook.render;

import daybook.config.SiteConfig;
import daybook.site.Addresses;
import daybook.site.Content;
import daybook.site.Fragment;
import daybook.site.PlannedFile;
import daybook.site.SitePath;
import daybook.theme.Theme;
import daybook.theme.Words;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Turns planned files into bytes. Safe for use by many threads. */
public final class Renderer {
    private final SiteConfig config;
    private final Templates templates;
    private final Map<Fragment, String> fragments = new ConcurrentHashMap<>();

    /** Renders with a theme and its words. */
    public Renderer(SiteConfig config, Theme theme, Words words) {
        this.config = config;
        this.templates = new Templates(theme, words, this::fragment);
    }

    /**
     * The bytes of a file.
     *
     * @throws TemplateException when a template of the theme is wrong
     */
    public byte[] render(PlannedFile file) {
        Content content = file.content();
        if (content instanceof Content.Copy copy) {
            return copy.bytes().toArray();
        }
        String text = content instanceof Content.Page page
                ? templates.page(page.template(), page.model())
                : ((Content.Document) content).text(this::fragment);
        return text.replace(SitePath.ROOT, root(file)).getBytes(StandardCharsets.UTF_8);
    }

    /** Pages find the site's root from where they are, so that they work anywhere; feeds are read elsewhere. */
    private String root(PlannedFile file) {
        if (file.path().equals(Addresses.NOT_FOUND)) {
            return withoutSlash(config.url().getRawPath());
        }
        return file.content() instanceof Content.Page
                ? file.path().toRoot()
                : withoutSlash(config.url().toString());
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    private String fragment(Fragment fragment) {
        // Not computeIfAbsent: a template that fails would poison the map, and rendering one twice is harmless.
        String known = fragments.get(fragment);
        if (known == null) {
            known = templates.fragment(fragment.template(), fragment.model());
            fragments.put(fragment, known);
        }
        return known;
    }
}
