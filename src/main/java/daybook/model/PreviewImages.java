package daybook.model;

import daybook.catalog.Catalog;
import daybook.config.SiteConfig;
import daybook.siteplan.Addresses;
import daybook.theme.Messages;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The pictures for previews: one of each day, which its papers have too, and one for all other pages. */
public final class PreviewImages {
    private final PreviewImage site;
    private final Map<LocalDate, PreviewImage> days = new TreeMap<>();

    PreviewImages(SiteConfig config, Messages messages, Catalog catalog) {
        String address = config.url().toString();
        this.site = PreviewImage.of(
                Addresses.titleCard(Addresses.FRONT),
                address,
                messages.text("preview", config.title(), config.description()));
        for (LocalDate day : catalog.days().keySet()) {
            days.put(
                    day,
                    PreviewImage.of(
                            Addresses.titleCard(Addresses.day(day)),
                            address,
                            messages.text("preview", config.title(), messages.longDate(day))));
        }
    }

    public PreviewImage ofSite() {
        return site;
    }

    /** That of a day that the catalog knows. */
    public PreviewImage of(LocalDate day) {
        return Objects.requireNonNull(days.get(day));
    }
}
