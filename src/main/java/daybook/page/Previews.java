package daybook.page;

import daybook.catalog.Catalog;
import daybook.config.SiteConfig;
import daybook.site.Addresses;
import daybook.theme.Words;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The pictures for previews: one of each day, which its papers have too, and one for all other pages. */
final class Previews {
    private final Preview site;
    private final Map<LocalDate, Preview> days = new TreeMap<>();

    Previews(SiteConfig config, Words words, Catalog catalog) {
        String address = config.url().toString();
        this.site = Preview.of(
                Addresses.titleCard(Addresses.FRONT),
                address,
                words.text("preview", config.title(), config.description()));
        for (LocalDate day : catalog.days().keySet()) {
            days.put(
                    day,
                    Preview.of(
                            Addresses.titleCard(Addresses.day(day)),
                            address,
                            words.text("preview", config.title(), words.longDate(day))));
        }
    }

    Preview ofSite() {
        return site;
    }

    /** That of a day that the catalog knows. */
    Preview of(LocalDate day) {
        return Objects.requireNonNull(days.get(day));
    }
}
