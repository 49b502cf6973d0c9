#!/usr/bin/env python3
"""How many labelled calls are right by the way that their context travels, from the verbose output of `eval score`.

    by-flow.py LABELS OUTPUT
"""

import json
import re
import sys
from collections import Counter

VALUE_FLOW = ["interprocedural", "intraprocedural", "collection", "history", "field"]

labels, output = sys.argv[1:]
said = [re.match(r"(WRONG|UNBOUND) (\S+?):(\d+) ", line) for line in open(output, encoding="utf-8")]
sites = {kind: {(m[2], int(m[3])) for m in said if m and m[1] == kind} for kind in ("WRONG", "UNBOUND")}
judged, wrong = Counter(), Counter()
for line in filter(str.strip, open(labels, encoding="utf-8")):
    label = json.loads(line)
    site = (f"{label['repo']}/{label['file']}", label["line"])
    if site in sites["UNBOUND"] or label["confidence"] == "low" or label["phase"] == "unknown":
        continue
    judged[label["flow"]] += 1
    wrong[label["flow"]] += site in sites["WRONG"]
for flow in sorted(judged):
    print(f"  {flow:<18} right {judged[flow] - wrong[flow]}/{judged[flow]}")
total = sum(judged[f] for f in VALUE_FLOW)
right = total - sum(wrong[f] for f in VALUE_FLOW)
if total:
    print(f"value flow right {right}/{total} = {100 * right / total:.1f}%")
