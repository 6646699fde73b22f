package daybook.page;

import daybook.model.SiteModel;
import daybook.siteplan.PlannedFile;
import java.util.List;

/**
 * Plans one kind of page. A new kind is a record with a static method {@code plan}, a template, and a line in
 * {@link PageKinds#ALL}; {@code docs/architecture.md} has all steps.
 */
@FunctionalInterface
public interface PageKind {
    /** Every page of this kind that the site has, and the files that stand beside it. */
    List<PlannedFile> plan(SiteModel site);
}
