#!/usr/bin/env python3
"""Reads publications of a site one after the other with feedparser: `publications.py FOLDER`.

Each folder in FOLDER is a publication: the feeds that changed, and shown.txt, which names what it shows for the first
time. The reader keys items by their id and forgets nothing. It must see each thing once: under one id in each feed.
"""
import re
import sys
from pathlib import Path

import feedparser

# What an item is about, whatever its id is: a paper or a note by its number, a day by its page.
SUBJECTS = [
    ("feed", lambda item: re.search(r"paper \d{4}\.\d{5}", item.title)),
    ("picks/feed", lambda item: re.search(r"Note number \d+,", item.content[0].value)),
    ("days/feed", lambda item: re.search(r"days/\d{4}-\d\d-\d\d\.html", item.link)),
    ("changes/feed", lambda item: re.search(r"\d{4}\.\d{5}.*", item.link + " " + item.published[:16])),
]


class Reader:
    """A subscriber of one feed."""

    def __init__(self, name, subject):
        self.name = name
        self.subject = subject
        self.items = {}
        self.ids = {}

    def read(self, path):
        feed = feedparser.parse(path.read_bytes())
        assert not feed.bozo, (path, feed.bozo_exception)
        seen = set()
        for item in feed.entries:
            assert item.id not in seen, f"{path}: two items {item.id}"
            seen.add(item.id)
            date = item.published_parsed[:6]
            assert self.items.setdefault(item.id, date) == date, f"{path}: another date of {item.id}"
            subject = self.subject(item)
            assert subject, f"{path}: {item.title} is about nothing known"
            known = self.ids.setdefault(subject.group(), item.id)
            assert known == item.id, f"{path}: {subject.group()} is shown twice, as {known} and {item.id}"


def main(folder):
    readers = {name + suffix: Reader(name, subject) for name, subject in SUBJECTS for suffix in (".xml", ".atom")}
    publications = sorted(folder.iterdir())
    for publication in publications:
        for path, reader in readers.items():
            if (publication / path).exists():
                reader.read(publication / path)
        for shown in filter(None, (publication / "shown.txt").read_text().split("\n")):
            name = "feed" if shown.startswith("paper") else "picks/feed"
            for suffix in (".xml", ".atom"):
                assert shown in readers[name + suffix].ids, f"{publication}: {name + suffix} never showed {shown}"
    for name, reader in readers.items():
        assert len(reader.items) > 3, f"{name}: only {len(reader.items)} items in {len(publications)} publications"
    items = sum(len(reader.items) for reader in readers.values())
    print(f"{len(publications)} publications read by {len(readers)} subscribers: {items} items, each seen once, none lost")


main(Path(sys.argv[1]))
