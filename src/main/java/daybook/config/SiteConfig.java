package daybook.config;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The settings of a site.
 *
 * @param url where the site will live, ending in a slash; its path goes in front of every address
 * @param language a code for which the theme has messages, such as {@code en}
 * @param domain a domain of one's own, for GitHub Pages' {@code CNAME} file
 * @param undated the day under which lists that state no date are filed
 * @param authorPages how many papers an author has who has a page; without it nobody has
 * @param show what of the listings the site shows
 * @param sources where listings are fetched from
 * @param contact a mail address or an address of the web that reaches whoever runs the site; sources are told
 * @param curators at least one; notes without an author are by the first
 */
public record SiteConfig(
        String title,
        String description,
        URI url,
        String language,
        Optional<String> domain,
        Optional<LocalDate> undated,
        OptionalInt authorPages,
        EntrySelection show,
        FeedSettings feeds,
        List<SourceSetting> sources,
        Optional<String> contact,
        List<Curator> curators,
        List<CuratedTopic> topics) {
    public SiteConfig {
        sources = List.copyOf(sources);
        curators = List.copyOf(curators);
        topics = List.copyOf(topics);
    }

    /** The same site at another address; a domain of one's own counts only for its own host. */
    public SiteConfig at(URI address) {
        return new SiteConfig(
                title,
                description,
                address,
                language,
                domain.filter(it -> it.equals(address.getHost())),
                undated,
                authorPages,
                show,
                feeds,
                sources,
                contact,
                curators,
                topics);
    }

    /** How the site names itself to servers that it asks. */
    public String asker() {
        return "+" + url + contact.map(it -> "; " + it).orElse("");
    }

    /** The categories of arXiv among the sources. */
    public List<String> categories() {
        return sources.stream()
                .flatMap(it -> it instanceof SourceSetting.Arxiv arxiv ? Stream.of(arxiv.category()) : Stream.empty())
                .toList();
    }

    /** The curator of that id. */
    public Optional<Curator> curator(String id) {
        return curators.stream().filter(it -> it.id().equals(id)).findFirst();
    }
}
