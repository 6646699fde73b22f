package daybook.model;

import daybook.catalog.Catalog;
import daybook.config.SiteConfig;
import daybook.siteplan.Addresses;
import daybook.siteplan.PageLocations;
import daybook.siteplan.SharedModel;
import daybook.siteplan.SitePath;
import daybook.theme.Messages;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The pictures for previews: one of each day, which its papers have too, and one for all other pages. A site without
 * title cards has none.
 */
public final class PreviewImages {
    private final Optional<SharedModel<PreviewImage>> site;
    private final Map<LocalDate, Optional<SharedModel<PreviewImage>>> days = new TreeMap<>();

    PreviewImages(SiteConfig config, Messages messages, Catalog catalog, PageLocations locations) {
        if (!config.pages().cards()) {
            this.site = Optional.empty();
            return;
        }
        String address = config.url().toString();
        this.site = Optional.of(new SharedModel<>(new PreviewImage(
                Addresses.titleCard(Addresses.FRONT),
                locations.address(Addresses.titleCard(Addresses.FRONT), address),
                messages.text("preview", config.title(), config.description()))));
        for (LocalDate day : catalog.days().keySet()) {
            SitePath card = Addresses.titleCard(Addresses.day(day));
            days.put(
                    day,
                    Optional.of(new SharedModel<>(new PreviewImage(
                            card,
                            locations.address(card, address),
                            messages.text("preview", config.title(), messages.longDate(day))))));
        }
    }

    /** That of all pages without one of their own. */
    public Optional<PreviewImage> ofSite() {
        return site.map(SharedModel::value);
    }

    /** That of a day that the catalog knows. */
    public Optional<PreviewImage> of(LocalDate day) {
        return ofPaper(Optional.of(day)).map(SharedModel::value);
    }

    /**
     * That of a paper's page: the same object for all papers of a day.
     *
     * @param firstDay its first day, which the catalog knows; empty for what stands only in lists without days
     */
    public Optional<SharedModel<PreviewImage>> ofPaper(Optional<LocalDate> firstDay) {
        return firstDay.map(it -> days.getOrDefault(it, site)).orElse(site);
    }
}
