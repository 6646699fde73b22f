package daybook.page;

import daybook.model.SiteModel;
import daybook.siteplan.PlannedFile;
import java.util.List;

/** One kind of page. A new one is a class, a template, and a line in {@link PageKinds#ALL}. */
public interface PageKind {
    /** Every page of this kind that the site has, and the files that stand beside it. */
    List<PlannedFile> plan(SiteModel site);
}
