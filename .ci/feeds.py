#!/usr/bin/env python3
"""Reads every feed of a built site with feedparser: `feeds.py SITE`. All formats must hold the same items."""
import json
import sys
from datetime import datetime, timezone
from pathlib import Path

import feedparser

# What it would repair stays as it is: only what is in the feed counts.
feedparser.SANITIZE_HTML = False
feedparser.RESOLVE_RELATIVE_URIS = False


def moment(text):
    return datetime.fromisoformat(text).astimezone(timezone.utc).timetuple()[:6]


def parsed(path):
    feed = feedparser.parse(path.read_bytes())
    assert not feed.bozo, (path, feed.bozo_exception)
    return feed.feed.title, [
        (
            entry.id,
            entry.title,
            entry.link,
            entry.published_parsed[:6],
            [author.get("name") for author in entry.get("authors", []) if author],
            [tag.term for tag in entry.get("tags", [])],
            entry.content[0].value.strip(),
        )
        for entry in feed.entries
    ]


def read(path):
    feed = json.loads(path.read_text())
    return feed["title"], [
        (
            item["id"],
            item["title"],
            item["url"],
            moment(item["date_published"]),
            [author["name"] for author in item.get("authors", [])],
            item.get("tags", []),
            item["content_html"].strip(),
        )
        for item in feed["items"]
    ]


def without_authors(feed):
    # Of an item without authors feedparser reports those of the feed.
    title, items = feed
    return title, [item[:4] + item[5:] for item in items]


def main(site):
    feeds = sorted(path for path in site.rglob("*.json") if path.stem == "feed" or path.parent.name == "feed")
    count = 0
    for path in feeds:
        expected = read(path)
        for suffix in (".xml", ".atom"):
            other = path.with_suffix(suffix)
            found = parsed(other)
            assert without_authors(found) == without_authors(expected), other
            for one, two in zip(found[1], expected[1]):
                assert not two[4] or one[4] == two[4], (other, one[0], one[4], two[4])
        count += len(expected[1])
    assert count, "there is no item in any feed"
    print(f"{3 * len(feeds)} feeds read, {count} items the same in each format")


main(Path(sys.argv[1]))
