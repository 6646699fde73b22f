#!/usr/bin/env python3
"""Makes the same reading list in the forms that Daybook, Hugo and Eleventy read.

    generate.py CORPUS OUT PAPERS

CORPUS  a folder of Daybook listing files (*.jsonl) with real titles, authors, abstracts and subjects, such as
        content/listings of a site that has fetched for some time; or "made-up" for papers without any
OUT     gets OUT/daybook (a site's folder), OUT/data (a JSON file a day, for the peers), OUT/next (one more day of 400
        papers in both forms, for the nightly build)
PAPERS  how many distinct papers

Deterministic: the same corpus and number make the same bytes. When the corpus has too few papers, further ones are made
of the title of one paper, the authors of another and the sentences of both, under identifiers of their own.
"""
import datetime, glob, json, os, random, re, shutil, sys

PER_DAY = {1000: 100, 10000: 250}     # otherwise 400, what a nightly day has too
SYSTEMS = {"cs.DC", "cs.OS", "cs.PF", "cs.AR", "cs.NI", "cs.DB", "cs.SE", "cs.CR"}
CATEGORY = re.compile(r"[a-z-]+(\.[A-Za-z-]+)?")   # the corpus has classes of MSC and ACM among the subjects
CROSSES = 0.35                        # papers cross-listed in one more category's listing, of those with several
NIGHT = 400

def corpus(folder):
    papers = {}
    for name in sorted(glob.glob(os.path.join(folder, "**", "*.jsonl"), recursive=True)):
        with open(name, encoding="utf-8") as lines:
            json.loads(next(lines))
            for line in lines:
                it = json.loads(line)
                it["subjects"] = [s for s in it.get("subjects", []) if CATEGORY.fullmatch(s)]
                if it.get("abstract") and it.get("authors") and it.get("subjects") and it["id"] not in papers:
                    papers[it["id"]] = it
    return [papers[it] for it in sorted(papers)]

# Made-up papers: as long as real ones, with words as common and as rare as in real text, and as many formulas.
MADE_UP = 3000
SYLLABLES = [c + v + e for c in "b c d f g l m n p r s t v".split() for v in "a e i o u".split() for e in ["", "l", "n", "r", "s"]]
FORMULAS = ["$O(n \\log n)$", "$\\epsilon$", "$p < 0.05$", "$\\mathbb{R}^d$", "$10^{-3}$", "$\\alpha_i \\in [0, 1]$", "$k$-means"]
CATEGORIES = ["cs.DC", "cs.LG", "cs.AR", "cs.DB", "cs.NI", "cs.SE", "cs.CR", "cs.OS", "cs.PF", "cs.CL", "cs.CV", "stat.ML", "quant-ph", "math.OC"]
KNOWN = ["scheduling", "serving", "inference", "memory", "consensus", "edge", "federated learning", "serverless", "llm", "fair"]

def made_up():
    rng = random.Random(7)
    words = ["".join(rng.choice(SYLLABLES) for _ in range(rng.choice([1, 2, 2, 3]))) for _ in range(20000)] + KNOWN
    weights = [1 / (rank + 3) for rank in range(20000)] + [0.004] * len(KNOWN)
    pool = iter(())
    def text(count):
        nonlocal pool
        taken = []
        while len(taken) < count:
            word = next(pool, None)
            if word is None:
                pool = iter(rng.choices(words, weights, k=10000))
            else:
                taken.append(word)
        if count > 3 and rng.random() < 0.03:
            taken[count // 2] = rng.choice(FORMULAS)
        return " ".join(taken).capitalize()
    papers = []
    for number in range(MADE_UP):
        papers.append({"id": "25%02d.%05d" % (1 + number * 12 // MADE_UP, 10001 + number), "title": text(rng.randint(6, 13)),
                       "authors": [text(1) + " " + text(1) for _ in range(rng.randint(1, 9))],
                       "abstract": "\n".join(text(rng.randint(14, 32)) + "." for _ in range(rng.randint(5, 10))),
                       "subjects": rng.sample(CATEGORIES, rng.randint(1, 3)),
                       **({"comments": "%d pages, %d figures" % (rng.randint(5, 30), rng.randint(1, 12))} if rng.random() < 0.6 else {})})
    return papers

def sentences(text):
    return re.split(r"(?<=[.!?])\s+", text)

def mixed(one, other, number):
    """A paper that there is not, of two that there are."""
    a, b = sentences(one["abstract"]), sentences(other["abstract"])
    text = [s for pair in zip(a, b) for s in pair][: max(len(a), 3)]
    title = one["title"].split(":")[0] + ": " + other["title"].split(":")[-1].strip()
    return {**one, "id": "%04d.%05d" % (2601 + number // 60000, 30001 + number % 60000), "title": title,
            "authors": other["authors"], "abstract": "\n".join(text), "subjects": one["subjects"]}

def workdays(start):
    day = start
    while True:
        if day.weekday() < 5:
            yield day
        day += datetime.timedelta(days=1)

def choose(all_papers, count):
    if count <= 1000:
        all_papers = [it for it in all_papers if it["subjects"][0] in SYSTEMS]
    chosen = all_papers[:count]
    rng = random.Random(1)
    number = 0
    while len(chosen) < count:
        one, other = rng.choice(all_papers), rng.choice(all_papers)
        chosen.append(mixed(one, other, number))
        number += 1
    return chosen

def announcement(paper, kind):
    keys = ["title", "authors", "authorsTruncated", "abstract", "subjects", "comments", "journalRef", "doi", "reportNo"]
    return {"kind": kind, "id": paper["id"], "version": 1, **{k: paper[k] for k in keys if paper.get(k)}}

def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)

def line(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"

# Roughly what the curated queries find; peers have no queries, so they get the answer for nothing.
ROUGHLY = [("llm-serving", r"\bllm.*\b(serving|inference|decoding)\b"), ("scheduling", r"\b(schedul|queueing)"),
           ("speculation", r"\bspeculat"), ("edge", r"\bedge\b"), ("federated-learning", r"\b(federated|collaborative) learning\b"),
           ("serverless", r"\bserverless\b.*\bcold\b"), ("consensus", r"\b(consensus|leader election)\b"),
           ("fairness", r"^[^\n]*\bfair"), ("memory", r"\b(cxl|nvlink|memory bandwidth)\b")]
ROUGHLY = [(slug, re.compile(pattern, re.S)) for slug, pattern in ROUGHLY]

def topics(paper):
    text = (paper["title"] + "\n" + paper["abstract"]).lower()
    return paper["subjects"] + [slug for slug, pattern in ROUGHLY if pattern.search(text)]

def day_files(day, papers, listings, data, rng):
    by_category = {}
    for paper in papers:
        subjects = paper["subjects"]
        by_category.setdefault(subjects[0], []).append(("new", paper))
        if len(subjects) > 1 and rng.random() < CROSSES:
            by_category.setdefault(subjects[1], []).append(("cross", paper))
    for category, them in sorted(by_category.items()):
        them.sort(key=lambda it: (it[0] != "new", it[1]["id"]))
        stated = {"new": sum(k == "new" for k, _ in them), "cross": sum(k == "cross" for k, _ in them)}
        head = {"listing": 1, "source": "arxiv", "category": category, "date": str(day), "stated": stated}
        text = line(head) + "".join(line(announcement(p, k)) for k, p in them)
        write("%s/%s/%s.%s.jsonl" % (listings, day.strftime("%Y/%m"), day, category), text)
    keys = ["id", "title", "authors", "abstract", "subjects", "comments"]
    shown = [{**{k: p[k] for k in keys if p.get(k)}, "date": str(day), "topics": topics(p)} for p in papers]
    write("%s/%s.json" % (data, day), json.dumps(shown, ensure_ascii=False, separators=(",", ":")))

TOPICS = [("llm-serving", "LLM serving", "abs:llm* AND (ti:serving OR ti:inference OR ti:decoding)"),
          ("scheduling", "Scheduling and queueing", "abs:schedul* OR ti:queueing"),
          ("speculation", "Speculation", "abs:speculat*"),
          ("edge", "At the edge", "(ti:edge OR abs:\"network edge\") ANDNOT abs:\"edge connected\""),
          ("federated-learning", "Federated learning", "abs:\"federated learning\" OR abs:\"collaborative learning\""),
          ("serverless", "Serverless and cold starts", "(abs:serverless OR abs:faas) AND abs:cold"),
          ("consensus", "Consensus and coordination", "abs:consensus OR abs:\"leader election\""),
          ("fairness", "Fair shares", "ti:fair*"),
          ("memory", "Memory and interconnects", "abs:cxl OR abs:nvlink OR abs:\"memory bandwidth\""),
          ("production", "Seen in production", "tag:production")]

def site(out, days):
    text = "title: A reading list\ndescription: New papers, read each day with a pencil in hand.\n" \
           "url: https://reading.example.org/\ncurators:\n  - id: jl\n    name: Jo Lindqvist\ntopics:\n"
    for slug, title, query in TOPICS:
        text += "  - slug: %s\n    title: %s\n    query: '%s'\n" % (slug, title, query)
    write(out + "/site-config.yml", text)
    write(out + "/content/pages/about.md", "---\ntitle: About\n---\n\nPapers that we read.\n")
    for number, (day, papers) in enumerate(days[-12:] if len(days) >= 12 else days):
        paper = papers[number % len(papers)]
        write(out + "/content/notes/%s.md" % paper["id"],
              "---\npick: %s\ntags: [production]\n---\n\nWorth an evening: *read section 3 first*. See also [[%s]].\n"
              % ("true" if number % 2 else "false", papers[0]["id"]))

def main():
    source, out, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
    shutil.rmtree(out, ignore_errors=True)
    chosen = choose(made_up() if source == "made-up" else corpus(source), count + NIGHT)
    per_day = PER_DAY.get(count, 400)
    calendar = workdays(datetime.date(2025, 1, 6) if count <= 200000 else datetime.date(2016, 1, 4))
    rng = random.Random(2)
    days = []
    for start in range(0, count, per_day):
        day, papers = next(calendar), chosen[start:min(start + per_day, count)]
        day_files(day, papers, out + "/daybook/content/listings", out + "/data", rng)
        days.append((day, papers))
    site(out + "/daybook", days)
    day_files(next(calendar), chosen[count:], out + "/next/listings", out + "/next/data", rng)
    print(count, "papers,", len(days), "days,", len({s for p in chosen for s in p["subjects"]}), "categories")

main()
