#!/usr/bin/env python3
"""What each lean setting saves on a site: lean.py SITE WORK DAYBOOK. Builds a copy of the site with each setting below WORK."""
import os, pathlib, shutil, subprocess, sys

site, work, daybook = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3]
pages = ["related", "citations", "search", "cards", "math", "months"]
settings = {"nothing": ""}
settings.update({f"pages.{it}": f"pages: {{{it}: false}}\n" for it in pages})
settings["feeds.formats: [rss]"] = "feeds: {formats: [rss]}\n"
settings["show.kinds: [new, cross]"] = "show: {kinds: [new, cross]}\n"
lean = ", ".join(f"{it}: false" for it in pages)
settings["all of pages, and [rss]"] = f"pages: {{{lean}}}\nfeeds: {{formats: [rss]}}\n"


def measured(text):
    """Files and bytes of the site with further settings."""
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(site, work, ignore=shutil.ignore_patterns("_site", ".daybook-cache"))
    with open(work / "site-config.yml", "a") as config:
        config.write(text)
    subprocess.run([daybook, "build", "-C", work], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    sizes = [os.path.getsize(os.path.join(folder, it)) for folder, _, names in os.walk(work / "_site") for it in names]
    return len(sizes), sum(sizes)


files, size = measured(settings["nothing"])
print(f"{'setting':26} {'files':>7} {'MB':>7} {'fewer':>7} {'saved':>7}")
for name, text in settings.items():
    less_files, less = (files, size) if not text else measured(text)
    print(f"{name:26} {less_files:7} {less / 1e6:7.1f} {files - less_files:7} {(size - less) / 1e6:7.1f}", flush=True)
shutil.rmtree(work)
