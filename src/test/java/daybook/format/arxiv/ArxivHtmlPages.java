package daybook.format.arxiv;

import java.util.Locale;

/** arXiv's markup around invented papers. */
public final class ArxivHtmlPages {
    /** A page of new submissions with one entry in each section, as arXiv serves it in 2026. */
    public static final String NEW_PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <body><div id='content-inner'>
            <div id='dlpage'>
              <h1>Combinatorics</h1>
            <ul>
              <li><a href="#item0">New submissions</a></li>
              <li><a href="#item2">Cross-lists</a></li>
              <li><a href="#item3">Replacements</a></li>
            </ul>
            <p>See <a id="recent-math.CO" href="/list/math.CO/recent">recent</a> articles</p>
            <h3>Showing new listings for Friday, 3 March 2023</h3>
                  <div class='paging'>Total of 3 entries
                </div>
                <div class='morefewer'>Showing up to 2000 entries per page:
                      <a href=/list/math.CO/new?skip=0&amp;show=1000 rel="nofollow">
                  fewer</a>
                </div>
                  <dl id='articles'>
                <h3>New submissions (showing 1 of 1 entries)</h3>
                <dt>
                  <a name='item1'>[1]</a>
                  <a href ="/abs/2303.00001" title="Abstract" id="2303.00001">
                    arXiv:2303.00001
                  </a>

                    [<a href="/pdf/2303.00001" title="Download PDF" id="pdf-2303.00001">pdf</a>, <a href="https://arxiv.org/html/2303.00001v1" title="View HTML" id="html-2303.00001">html</a>, <a href="/format/2303.00001" title="Other formats" id="oth-2303.00001">other</a>]
                </dt>
                <dd>
                  <div class='meta'>
                    <div class='list-title mathjax'><span class='descriptor'>Title:</span>
                      Counting hats on $n$ heads
                    </div>
                    <div class='list-authors'><a href="/search/math?searchtype=author&amp;query=Hutmacher,+Z">Zoë Hutmacher</a>, <a href="/search/math?searchtype=author&amp;query=O'Cappell,+I">Ian  O'Cappell</a> (2), The <a href="/search/math?searchtype=author&amp;query=Brim">Brim Collaboration</a></div>

                    <div class='list-comments mathjax'><span class='descriptor'>Comments:</span>
                      12 pages, code at <a href="https://hats.example/a?b=1&amp;c=2" rel="external noopener nofollow" class="link-external link-https">this https URL</a>
                    </div>

                    <div class='list-journal-ref'><span class='descriptor'>Journal-ref:</span>
                      J. Hats 7 (2023) 1-12
                    </div>

                    <div class='list-subjects'><span class='descriptor'>Subjects:</span>
                      <span class="primary-subject">Combinatorics (math.CO)</span>; Mesoscale and Nanoscale Physics (cond-mat.mes-hall)
                    </div>

                    <p class='mathjax'>
                      We count hats
            and heads.
            <br>Then we take them off &amp; bow.
                    </p>
                  </div>
                </dd>
            </dl>
                  <dl id='articles'>
                <h3>Cross submissions (showing 1 of 1 entries)</h3>
                <dt>
                  <a name='item2'>[2]</a>
                  <a href ="/abs/hep-th/9901001" title="Abstract" id="hep-th/9901001">
                    arXiv:hep-th/9901001
                  </a>
                      (cross-list from hep-th)

                    [<a href="/pdf/hep-th/9901001" title="Download PDF">pdf</a>, <a href="/ps/hep-th/9901001" title="Download PostScript">ps</a>, <a href="/format/hep-th/9901001" title="Other formats">other</a>]
                </dt>
                <dd>
                  <div class='meta'>
                    <div class='list-title mathjax'><span class='descriptor'>Title:</span>
                      Strings in a hat
                    </div>
                    <div class='list-authors'>(author list is unavailable)</div>
                    <div class='list-subjects'><span class='descriptor'>Subjects:</span>
                      <span class="primary-subject">High Energy Physics - Theory (hep-th)</span>; Combinatorics (math.CO)
                    </div>
                    <p class='mathjax'>
                    </p>
                  </div>
                </dd>
            </dl>
                  <dl id='articles'>
                <h3>Replacement submissions (showing 1 of 1 entries)</h3>
                <dt>
                  <a name='item3'>[3]</a>
                  <a href ="/abs/2204.00003" title="Abstract" id="2204.00003">
                    arXiv:2204.00003
                  </a>
                      (replaced)

                    [<a href="/pdf/2204.00003" title="Download PDF">pdf</a>]
                </dt>
                <dd>
                  <div class='meta'>
                    <div class='list-title mathjax'><span class='descriptor'>Title:</span>
                      An older hat
                    </div>
                    <div class='list-authors'><a href="/search/math?searchtype=author&amp;query=Kepi,+A">Ana Kepi</a></div>
                    <div class='list-comments mathjax'><span class='descriptor'>Comments:</span>
                      This paper has been withdrawn by the author
                    </div>
                    <div class='list-subjects'><span class='descriptor'>Subjects:</span>
                      <span class="primary-subject">Combinatorics (math.CO)</span>
                    </div>
                    <p class='mathjax'>
                      It was too small.
                    </p>
                  </div>
                </dd>
            </dl>
                  <div class='paging'>Total of 3 entries
                </div>
            </div>
            </div></body></html>
            """;

    private ArxivHtmlPages() {}

    /** A page with this heading around a body that begins on line 3. */
    static String page(String heading, String body) {
        return "<div id='dlpage'><h1>" + heading + "</h1>\n\n" + body + "\n</div>\n";
    }

    /** A page of new submissions with one section, whose heading stands on line 4 and its first entry on line 5. */
    static String newPage(String section, String entries) {
        return page(
                "Combinatorics",
                "<h3>Showing new listings for Friday, 3 March 2023</h3>\n<dl id='articles'><h3>" + section + "</h3>\n"
                        + entries + "</dl>");
    }

    /** An entry on seven lines without an abstract. */
    static String entry(int number, String id) {
        return entry(number, id, "");
    }

    static String entry(int number, String id, String marker) {
        return String.format(Locale.ROOT, """
                <dt><a name='item%1$d'>[%1$d]</a>
                <a href ="/abs/%2$s" title="Abstract" id="%2$s">arXiv:%2$s</a>
                  %3$s [<a href="/pdf/%2$s" title="Download PDF">pdf</a>]</dt>
                <dd><div class='meta'>
                <div class='list-title mathjax'><span class='descriptor'>Title:</span> A paper called %2$s</div>
                <div class='list-authors'><a href="/search/math?searchtype=author">Ana Kepi</a></div>
                </div></dd>
                """, number, id, marker);
    }
}
