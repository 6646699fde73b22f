package daybook.config;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The settings of a site.
 *
 * @param language a code for which the theme has messages, such as {@code en}
 * @param texts the language of papers, and the typography of notes
 * @param publishing where the site is published
 * @param listings where listings come from, and what of them the site shows
 * @param authorPages the number of papers from which an author has a page; empty for no author pages
 * @param pages parts of the site that it can do without
 * @param curators at least one; notes without an author are by the first
 */
public record SiteConfig(
        String title,
        String description,
        String language,
        TextSettings texts,
        PublishingSettings publishing,
        ListingSettings listings,
        OptionalInt authorPages,
        PageSettings pages,
        FeedSettings feeds,
        List<Curator> curators,
        List<CuratedTopic> topics) {
    public SiteConfig {
        curators = List.copyOf(curators);
        topics = List.copyOf(topics);
    }

    /** The same site, published at another address. */
    public SiteConfig withUrl(URI url) {
        return with(publishing.withUrl(url));
    }

    /**
     * The archive of the site.
     *
     * @param years the archive of the site
     * @param address that of the archive
     */
    public SiteConfig ofArchive(ArchiveSettings years, URI address) {
        return with(publishing.ofArchive(years, address));
    }

    /** The same site with all its years. */
    public SiteConfig withoutArchive() {
        return with(publishing.withoutArchive());
    }

    private SiteConfig with(PublishingSettings other) {
        return new SiteConfig(
                title, description, language, texts, other, listings, authorPages, pages, feeds, curators, topics);
    }

    /** The address at which the site is published, ending in a slash. */
    public URI url() {
        return publishing.url();
    }

    /** The language of titles and abstracts if it is another one than that of the interface. */
    public Optional<String> foreignLanguage() {
        return Optional.of(texts.papers()).filter(it -> !it.equals(language));
    }

    /** How the site names itself to servers that it asks. */
    public String asker() {
        return "+" + url() + listings.contact().map(it -> "; " + it).orElse("");
    }

    /** The curator of that id. */
    public Optional<Curator> curator(String id) {
        return curators.stream().filter(it -> it.id().equals(id)).findFirst();
    }
}
