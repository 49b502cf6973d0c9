#!/usr/bin/env python3
"""Writes the catalog files that ship inside the analyzer from the fact list (catalog.json).

    python3 build/catalog/convert.py ../shared/catalog/catalog.json           writes them
    python3 build/catalog/convert.py ../shared/catalog/catalog.json --check   fails if they differ from what it would write

One file per library, one line per member: overloads mean the same, so their lines leave the parameter list off.
What the list does not say, or says in prose only, stands in corrections.py with its reason. A fact that ends up in no
line, and a correction that no fact needs any longer, are errors.
"""
import json
import re
import sys
from pathlib import Path

sys.dont_write_bytecode = True  # nothing is left beside the script
from corrections import ADDED, ASSEMBLIES, BY_DEFAULT, CORRECTED, EMBEDDINGS, ENABLER, FAMILIES, FILES, FRAMEWORK, INTO, INVOKER, MAYBE, NEEDS_ENABLING, NEEDS_INVOKER, QUESTIONS, REFINED, RENAMED, RENDERERS, RESULTS, SERVICES, SYSTEM, TEMPLATES, UNWORDED, VENDORS, WHEN, WORDS

OUT = Path(__file__).resolve().parents[2] / "src/LlmPatterns.Analyzers/Catalog/Libraries"

# What the files say that are written here; files that don't were written by hand.
WRITTEN = "# Written by build/catalog/convert.py from the fact list: change the script, not this file."

# The order of a file's lines: model calls first, look-alikes last.
KINDS = ("invoke answer retrieve external document input hosted provider search-tool tool prompt-function supply on-demand enable tool-call forbid disable elsewhere opaque register "
         "model tune adapter embed index plain message output tool-type view carry neutral look-alike").split()

used = set()


def member(id_):
    """An id without parameter list, return type and number of type parameters."""
    return re.sub(r"``\d+$", "", re.sub(r"[(~].*$", "", id_))


def corrected(table, key):
    if key in table:
        used.add(key)
    return table.get(key)


def kind_of(fact):
    kind, name = fact["kind"], member(fact["id"])
    if known := corrected(CORRECTED, name):
        return known
    if name in SERVICES:
        return "register"
    for kinds, patterns in REFINED.items():
        for refined, pattern in patterns if kind in kinds else []:
            if re.search(pattern, name):
                used.add(pattern)
                return refined
    if kind == "retrieval" and fact["strength"] != "certain":
        return {"supplied": "document", "knowledge": "retrieve", "web": "retrieve", "memory": "retrieve"}.get(fact["scope"], "external")
    if kind == "grounding":
        return "hosted" if fact["strength"] == "certain" else "carry"  # what user code does there is read from its body
    return {"modelInvocation": "invoke", "groundedInvocation": "answer", "retrieval": "retrieve", "carrier": "carry", "notASink": "look-alike",
            "modelSelection": "model", "embedding": "embed", "indexWrite": "index", "fineTuning": "tune"}[kind]


def union(facts, key):
    paths = (path for fact in facts for path in fact[key])
    return ",".join(dict.fromkeys(path for path in paths if re.fullmatch(r"[@\w.]+", path)))


def words_of(kind, name, facts):
    """What stands behind the id."""
    for pattern, words in WORDS.items():
        if re.search(pattern, name):
            used.add(pattern)
            yield words
            return
    prompt, options = union(facts, "promptParams"), union(facts, "optionsParams")
    if kind in ("invoke", "answer"):
        if prompt:
            yield "prompt=" + prompt
        if options:
            yield "options=" + options
        if NEEDS_ENABLING.search(name):
            yield "needs-enabling=" + ENABLER
        if NEEDS_INVOKER.search(name):
            yield "needs-invoker=" + INVOKER
        if TEMPLATES.search(name):
            yield "template"
        if MAYBE.search(name):
            yield "maybe"
    elif kind == "retrieve" and not UNWORDED.search(name) and (query := ",".join(p for p in prompt.split(",") if p in QUESTIONS)):
        yield "query=" + query
    elif kind == "carry" and RENDERERS.search(name):
        yield "template"
    elif kind == "carry" and (pattern := next((p for p in SYSTEM if re.search(p, name)), None)):
        used.add(pattern)
        yield "system=" + SYSTEM[pattern]
    elif kind == "model" and options:
        yield "id=" + ("@value" if name.startswith("P:") else options)
    elif name in WHEN:
        yield "when=" + corrected(WHEN, name)
    elif name in SERVICES:
        yield "service=" + corrected(SERVICES, name)
    elif name in BY_DEFAULT:
        used.add(name)
        yield "by-default"
    elif name in RESULTS:
        used.add(name)
        yield "result"
    elif name in INTO:
        yield corrected(INTO, name)
    elif kind in ("tool", "search-tool") and re.search(r"\.(Import|Add)\w+$", name):
        yield "into"
    if kind in ("retrieve", "hosted", "provider", "search-tool"):
        scopes = {fact.get("scope") for fact in facts} - {None, "unknown"}
        if len(scopes) == 1:
            yield "scope=" + scopes.pop()


def home_of(fact):
    """The assemblies that hold a fact's member, and the versions of their package that alone do."""
    package, _, version = fact["package"].partition(" ")
    if assemblies := ASSEMBLIES.get(fact["package"]) or ASSEMBLIES.get(package):
        return tuple(assemblies), version if fact["package"] not in ASSEMBLIES else ""
    assembly = fact.get("assembly")
    return (assembly if assembly and assembly != "x" else package,), version.strip("()")


def vendor_of(kind, name):
    """Whose service a model is asked of."""
    for pattern, words in VENDORS:
        if kind in ("model", "register") and re.search(pattern, name):
            used.add(pattern)
            yield words


def embedding_of(name):
    """What a member has to do with vectors."""
    for pattern, words in EMBEDDINGS:
        if re.search(pattern, name):
            used.add(pattern)
            yield words


def library(file, facts):
    """The text of a library's file."""
    groups = {}
    for fact in facts:
        id_ = corrected(RENAMED, fact["id"]) or fact["id"]
        if not re.match("[MPFT]:", id_):
            raise SystemExit(f"{id_} is no documentation-comment id")
        groups.setdefault(member(id_), []).append(fact | {"id": id_})
    blocks = {}
    for name, group in groups.items():
        kinds = {kind_of(fact) for fact in group}
        if len(kinds) > 1:
            raise SystemExit(f"the overloads of {name} differ: {kinds}")
        kind = kinds.pop()
        homes = {home_of(fact) for fact in group}
        current = {home for home in homes if not home[1]} or homes  # old overloads need no line of their own
        assemblies, version = sorted(current)[0]
        blocks.setdefault(((() if file in FRAMEWORK else assemblies), version), []).append((kind, name, [*words_of(kind, name, group), *vendor_of(kind, name), *embedding_of(name)]))
    for (target, assembly), text in ADDED.items():
        if target == file:
            used.add((target, assembly))
            block = blocks.setdefault(((assembly,) if assembly else (), ""), [])
            said = {(kind, name) for lines in blocks.values() for kind, name, _ in lines}
            for line in text.split("\n"):
                if not line.strip():
                    continue
                kind, name, *words = line.split()
                if (kind, name) in said:
                    raise SystemExit(f"{name} is added, and a fact of the list")
                block.append((kind, name, words))
    title = FRAMEWORK.get(file, file)
    out = [f"# {title}: what its members mean, one a line (docs/catalog.md)." if file not in FRAMEWORK else f"# {title} (docs/catalog.md).",
           WRITTEN]
    if file in FRAMEWORK:
        out += ["framework"]
    if file in FAMILIES:
        out += ["", "assembly  " + FAMILIES[file]]
    shown = ()
    for (assemblies, version), lines in sorted(blocks.items()):
        out.append("")
        if assemblies != shown:
            out += [f"assembly  {name}" for name in assemblies] + [""]
            shown = assemblies
        if version:
            out += [f"# only in {version}"]
        out += table(lines)
    return "\n".join(out) + "\n"


def table(lines):
    """Lines in columns, a blank line between the kinds."""
    width = max(len(kind) for kind, _, _ in lines)
    out, shown = [], None
    for kind in KINDS:
        of_kind = sorted((name, words) for k, name, words in lines if k == kind)
        if of_kind and shown:
            out.append("")
        longest = max((len(name) for name, words in of_kind if words), default=0)
        for name, words in of_kind:
            out.append(f"{kind:{width}}  {name:{longest if words else 0}}  {'  '.join(words)}".rstrip())
        shown = shown or of_kind
    return out


def model_ids(facts):
    """The text of the file about model ids. Order matters: the first line that fits decides."""
    out = ["# Model ids: what an id says of its model (docs/catalog.md). The first line that fits decides.",
           WRITTEN, ""]
    for fact in sorted(facts, key=lambda fact: fact["order"]):
        cls = re.sub("[A-Z]", lambda capital: "-" + capital[0].lower(), fact["class"])
        family = fact["id"].split(":", 1)[1] if cls == "foundation" and not fact["id"].endswith("-arn") else ""
        out.append(f"model-id  {cls:12}  {family + '  ' if family else ''}{fact['pattern']}")
    return "\n".join(out) + "\n"


def main(path, check):
    by_file = {}
    for fact in json.loads(Path(path).read_text(encoding="utf-8")):
        by_file.setdefault(FILES[fact["library"]], []).append(fact)
    texts = {file + ".catalog.txt": model_ids(facts) if file == "ModelIds" else library(file, facts) for file, facts in sorted(by_file.items())}
    patterns = {pattern for refined in REFINED.values() for _, pattern in refined}
    if unused := {*BY_DEFAULT, *INTO, *RESULTS, *SERVICES, *SYSTEM, *CORRECTED, *WHEN, *RENAMED, *WORDS, *ADDED, *patterns, *(pattern for pattern, _ in [*EMBEDDINGS, *VENDORS])} - used:
        raise SystemExit(f"no fact needs these: {unused}")
    old = {file.name: file.read_bytes() for file in OUT.glob("*") if WRITTEN in file.read_text(encoding="utf-8")}
    new = {name: text.encode("utf-8") for name, text in texts.items()}
    differing = sorted(name for name in old.keys() | new.keys() if old.get(name) != new.get(name))
    if check:
        if differing:
            raise SystemExit(f"{OUT} is not what this script writes from {path}: {', '.join(differing)}")
        return
    for name in differing:
        (OUT / name).unlink(missing_ok=True)
        if name in new:
            (OUT / name).write_bytes(new[name])


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3) or sys.argv[2:] not in ([], ["--check"]):
        raise SystemExit(__doc__)
    main(sys.argv[1], check=len(sys.argv) == 3)
