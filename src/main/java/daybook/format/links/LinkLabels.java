package daybook.format.links;

import daybook.listing.EntryId;
import daybook.listing.IdentifierParser;
import daybook.unicode.Unicode;
import daybook.unicode.UnicodePattern;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/** What the text of a link says: the name of what it leads to, or only what sort of thing that is. */
final class LinkLabels {
    /** Words for the paper itself and for those who publish papers. */
    private static final Set<String> PAPER = words("""
            paper, papers, pdf, arxiv, ar5iv, abs, abstract, preprint, doi, article, full text, fulltext, publication,
            proceedings, thesis, report, tech report, technical report, openreview, acl, acl anthology, acm, ieee, aaai, iclr,
            icml, neurips, nips, cvpr, iccv, eccv, emnlp, springer, elsevier, nature, science, pmlr, jmlr, usenix, biorxiv,
            medrxiv, ssrn, hal, semantic scholar, 论文, 原文, 论文链接""");

    /** Words for what belongs to a paper or project. */
    private static final Set<String> OTHER = words("""
            code, codes, source, src, source code, github, git, gitlab, repo, repository, implementation, impl, official,
            official code, unofficial, official repo, tensorflow, tf, pytorch, torch, keras, jax, mxnet, paddle, caffe, matlab,
            julia, theano, slide, slides, ppt, presentation, deck, video, videos, youtube, talk, recording, bilibili, poster,
            project, project page, projectpage, page, web, webpage, web page, website, site, home, homepage, home page, link,
            links, url, here, demo, online demo, live demo, colab, notebook, playground, huggingface, hugging face, hf, space,
            kaggle, docker, zenodo, blog, blogs, blog post, blogpost, post, news, medium, twitter, tweet, x, thread, reddit,
            zhihu, discussion, podcast, dataset, datasets, data, model, models, weights, checkpoint, checkpoints, benchmark,
            evaluation, bib, bibtex, cite, citation, html, epub, docs, documentation, note, notes, review, reviews, summary,
            supp, supplement, supplementary, supplemental, supplementary material, appendix, errata, tutorial, book, readme,
            star, stars, github stars, license, authors, 代码, 视频, 主页, 项目, 链接, 博客, 数据集, 中文解读, 解读, 项目主页""");

    private static final Set<String> ADJECTIVES = Set.of("official", "our", "original", "the", "full", "unofficial");

    /** What may stand behind a word: {@code code 2}, {@code code (PyTorch)}. */
    private static final Pattern ORDINAL = Pattern.compile("(?:#?\\d{1,2}| ?v\\d| ?\\([^()]{1,20}\\))$");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\s*[/,&+|]\\s*|\\s-\\s| and ");

    /** {@code Dijkstra (1972)}, {@code Driscoll et al (1986)}, {@code Ziv, Lempel (1977)}. */
    private static final UnicodePattern AUTHOR_AND_YEAR =
            UnicodePattern.of("\\p{Lu}[\\p{L}.'’ ,&-]{1,60}[,.]? ?[(\\[]?(?:1[5-9]|20)\\d{2}[a-z]?[)\\]]?");

    /** {@code Vaswani et al.}, perhaps with a year. */
    private static final UnicodePattern AUTHOR_AND_OTHERS =
            UnicodePattern.of("\\p{Lu}[\\p{L}.'’, &-]{1,40} et\\.? ?al(?!\\w)[.,]? ?(?:[(\\[]?\\d{4}[a-z]?[)\\]]?)?");

    /** A number at a source, a year, a venue with its year. */
    private static final UnicodePattern NUMBER = UnicodePattern.of(
            "(?:arxiv[: ]*)?(?:[a-z-]+(?:\\.[a-z]{2})?/)?\\d[\\d.v/-]*|\\p{L}[\\p{L}-]{1,15}[ '’]{0,2}(?:20|19)?\\d{2}");

    private static final Pattern ARXIV_NUMBER = Pattern.compile("(?:arxiv[: ]*)?\\d{4}\\.\\d{4,5}(?:v\\d+)?");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+", Pattern.CASE_INSENSITIVE);

    /** In characters; a longer text is a name, whatever its words are. */
    private static final int LONGEST = 120;

    /** Hosts of papers, and files that papers come in. */
    private static final Pattern PAPER_ADDRESS = Pattern.compile(
            "https?://(?:[^/]*\\.)?(?:openreview\\.net|aclanthology\\.org|aclweb\\.org|proceedings\\.[^/]+|papers\\.nips\\.cc"
                    + "|openaccess\\.thecvf\\.com|jmlr\\.org|dl\\.acm\\.org|ieeexplore\\.ieee\\.org|usenix\\.org"
                    + "|link\\.springer\\.com|sciencedirect\\.com|nature\\.com|science\\.org|biorxiv\\.org|medrxiv\\.org"
                    + "|hal\\.science|semanticscholar\\.org|ecva\\.net|vldb\\.org)/.*|https?://[^?#]*\\.pdf(?:[?#].*)?",
            Pattern.CASE_INSENSITIVE);

    private LinkLabels() {}

    private static Set<String> words(String list) {
        return Set.of(list.replace('\n', ' ').split(",\\s*"));
    }

    /** Whether a text says no more than what sort of thing a link leads to, such as {@code code} or {@code [pdf]}. */
    static boolean isGeneric(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        String plain = plain(text);
        return isWord(plain) || Arrays.stream(BETWEEN_WORDS.split(plain)).allMatch(LinkLabels::isWord);
    }

    private static boolean isWord(String text) {
        String word = ORDINAL.matcher(text.strip()).replaceFirst("");
        int blank = word.indexOf(' ');
        boolean described = blank > 0 && ADJECTIVES.contains(word.substring(0, blank));
        String noun = described ? word.substring(blank + 1) : word;
        return PAPER.contains(word) || OTHER.contains(word) || PAPER.contains(noun) || OTHER.contains(noun);
    }

    /** Whether a text says that a link leads to a paper. */
    static boolean isPaper(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        String plain = plain(text);
        return PAPER.contains(ORDINAL.matcher(plain).replaceFirst(""))
                || ARXIV_NUMBER.matcher(plain).matches();
    }

    /**
     * Whether the text of a link is the name of what it leads to: neither generic, nor a number, an author, an address.
     */
    static boolean isName(String text) {
        if (text.length() > LONGEST) {
            return !ADDRESS.matcher(text.strip()).matches();
        }
        String plain = plain(text);
        String whole = Edges.withoutEnd(text.strip(), it -> ".,;[]".indexOf(it) >= 0);
        return plain.codePoints().anyMatch(Unicode::isLetterOrNumber)
                && !isGeneric(text)
                && !ADDRESS.matcher(whole).matches()
                && !NUMBER.matches(plain)
                && !isAuthor(whole);
    }

    /** Whether a text names authors and perhaps the year of a paper. */
    static boolean isAuthor(String text) {
        return text.length() <= LONGEST && (AUTHOR_AND_YEAR.matches(text) || AUTHOR_AND_OTHERS.matches(text));
    }

    /** Whether an address is that of a paper of a source, a DOI or a file or host of papers. */
    static boolean isPaperAddress(String address) {
        return isIdentified(address) || PAPER_ADDRESS.matcher(address).matches();
    }

    /** Whether an address is that of a paper of a source, or a DOI. */
    static boolean isIdentified(String address) {
        return IdentifierParser.ofAddress(address)
                .filter(it -> !it.scheme().equals(EntryId.URL))
                .isPresent();
    }

    /** A text in lower case without the signs around it. */
    static String plain(String text) {
        String lower = Unicode.lowerCase(text.strip());
        String bare = Edges.withoutEnd(lower, it -> !Unicode.isLetterOrNumber(it) && it != '+' && it != ')');
        int start = (int)
                bare.codePoints().takeWhile(it -> !Unicode.isLetterOrNumber(it)).count();
        return bare.substring(bare.offsetByCodePoints(0, start));
    }
}
