#!/usr/bin/env python3
"""Fails when a build does more work than it did: work.py JAVA JAR

Builds a made-up site of 1,000 papers, again with nothing changed, and again with one more day, and counts files, bytes,
files written and memory allocated. Nothing is timed, so that the machine does not matter. A limit is what was counted
when it was set and a tenth more; whoever makes Daybook do less lowers it.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

LIMITS = {
    "full: files for each paper": 1.35,
    "full: KB for each paper": 30,
    "full: MB allocated": 1155,
    "unchanged: files written": 0,
    "unchanged: MB allocated": 50,
    "one more day: files written": 625,
    "one more day: MB allocated": 1040,
}
YOUNG = 32  # MB; the collector runs whenever four fifths of it are allocated

here = os.path.dirname(os.path.abspath(__file__))
java, jar = sys.argv[1], sys.argv[2]
work = tempfile.mkdtemp()
subprocess.run([sys.executable, here + "/../bench/generate.py", "made-up", work + "/list", "1000"], check=True)
site = work + "/list/daybook"


def build():
    log = work + "/gc.log"
    options = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmn%dm" % YOUNG, "-Xlog:gc:file=" + log]
    output = subprocess.run([java, *options, "-jar", jar, "build", "-C", site], check=True, capture_output=True, text=True)
    with open(log, encoding="utf-8") as lines:
        collections = sum("Pause Young" in line for line in lines)
    written = re.search(r"([\d,]+) written", output.stdout + output.stderr)
    return collections * YOUNG * 0.8, int(written.group(1).replace(",", ""))


counted = {}
counted["full: MB allocated"], _ = build()
sizes = [os.path.getsize(os.path.join(folder, name)) for folder, _, names in os.walk(site + "/_site") for name in names]
counted["full: files for each paper"] = len(sizes) / 1000
counted["full: KB for each paper"] = sum(sizes) / 1000 / 1000
counted["unchanged: MB allocated"], counted["unchanged: files written"] = build()
shutil.copytree(work + "/list/next/listings", site + "/content/listings", dirs_exist_ok=True)
counted["one more day: MB allocated"], counted["one more day: files written"] = build()
shutil.rmtree(work)

exceeded = [name for name, limit in LIMITS.items() if counted[name] > limit]
for name, limit in LIMITS.items():
    print("%-30s %8.2f, at most %.2f%s" % (name, counted[name], limit, "  TOO MUCH" if name in exceeded else ""))
sys.exit(1 if exceeded else 0)
