#!/usr/bin/env python3
"""Reads files of citations with other programs: `citations.py FOLDER`, which AnnotatedBibtexTest wrote.

Pandoc must find each entry of texts.bib and texts.csl.json, with the key and the title that Daybook gives it; texts.ris
has to hold the same records. Of all.bib, whose titles have commands in the wrong places, it must find each entry.
"""
import json
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

folder = Path(sys.argv[1])


def greek(command):
    """Pandoc leaves commands of math in what it takes from BibTeX."""
    try:
        return unicodedata.lookup(f"GREEK SMALL LETTER {command[1]}")
    except KeyError:
        return command[0]


def text(title):
    """Letters and digits alone: how a program marks emphasis, scripts and quotation marks differs."""
    plain = re.sub(r"</?(?:sup|sub|i|b|em|span)\b[^<>]*>", "", title)
    plain = re.sub(r"\\([a-z]+)", greek, plain)
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", plain)).lower()


def pandoc(name, form):
    answer = subprocess.run(["pandoc", "-f", form, "-t", "csljson", folder / name], check=True, capture_output=True)
    return {item["id"]: item.get("title", "") for item in json.loads(answer.stdout)}


def compare(name, read):
    different = [key for key in expected if text(read.get(key, "")) != text(expected[key])]
    if set(read) != set(expected) or different:
        sys.exit(f"{name}: {set(expected) ^ set(read)} lost or added; other titles: "
                 + "; ".join(f"{key}: {expected[key]!r} is {read.get(key)!r}" for key in different))
    print(f"{name}: {len(read)} entries, with their titles")


expected = {item["id"]: item["title"] for item in json.loads((folder / "texts.csl.json").read_text())}
compare("texts.csl.json", pandoc("texts.csl.json", "csljson"))
compare("texts.bib", pandoc("texts.bib", "bibtex"))
compare("texts.bib as BibLaTeX", pandoc("texts.bib", "biblatex"))
records = re.split(r"^ER  - $\n", (folder / "texts.ris").read_text(), flags=re.MULTILINE)[:-1]
fields = [dict(line.split("  - ", 1) for line in record.strip().splitlines()) for record in records]
compare("texts.ris", {it["ID"]: it["TI"] for it in fields})
found = set(pandoc("all.bib", "bibtex"))
written = {item["id"] for item in json.loads((folder / "all.csl.json").read_text())}
if found != written:
    sys.exit(f"all.bib: {found ^ written} lost or added")
print(f"all.bib: {len(found)} entries")
