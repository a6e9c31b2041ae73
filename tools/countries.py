#!/usr/bin/env python3
"""Derives data/gazetteer/countries.txt from the npm package world-countries (ODbL 1.0), countries-overlay.txt and, for
Spanish, countries-spanish.txt.

  npm pack world-countries@5.1.0 && tar xzf world-countries-5.1.0.tgz
  python3 tools/countries.py package/countries.json > data/gazetteer/countries.txt
"""
import json
import sys
from pathlib import Path

STATES = {"TW", "XK", "PS", "VA", "HK", "EH"}
WITHOUT = {"AQ", "BV", "HM", "TF", "GS", "UM", "IO", "CC", "CX", "NF", "PN", "TK", "SJ"}
# Names of the package that are common words, codes or something else in running text.
NOT_NAMES = {"Jersey", "Granada", "Reunión"}
NOT_CAPITALS = {"Kingston", "Victoria", "Georgetown", "Hamilton", "Jamestown", "Stanley", "Plymouth", "Douglas", "Moroni",
                "City of San Marino", "Saint John's", "St. George's", "Road Town", "Nassau", "Valletta", "San José",
                "San Salvador", "Santiago", "Panama City", "Guatemala City", "Mexico City", "Kuwait City", "The Valley",
                "Alofi", "Basseterre", "Roseau", "Castries", "Majuro", "Palikir", "Gustavia", "Marigot", "Monaco", "Male"}


def plural(form):
    return form if form[-1] in "sxz" else form + "s"


def french(demonym):
    m, f = demonym.get("m", ""), demonym.get("f", "")
    forms = [m, f, plural(m) if m else "", plural(f) if f else ""]
    return [x[0].lower() + x[1:] for x in forms if x]


def english(demonym):
    forms = []
    for d in dict.fromkeys([demonym.get("m", ""), demonym.get("f", "")]):
        for one in d.split(", "):
            if one:
                forms += [one] + ([] if one.endswith(("ese", "ish", "ch", "ic", "s")) else [one + "s"])
    return forms


def bare(stem):
    return stem[:-2] + stem[-2:].translate(str.maketrans("áéíóú", "aeiou"))


def spanish(written):
    """The forms of "ruso/a", "alemán/a" and "belga"."""
    stem, both, _ = written.partition("/")
    if not both:
        return [stem, stem + ("es" if stem[-1] in "íú" else "s")] + ([stem + "s"] if stem[-1] == "í" else [])
    if stem.endswith("o"):
        return [stem, stem[:-1] + "a", stem + "s", stem[:-1] + "as"]
    return [stem] + [bare(stem) + ending for ending in ("a", "es", "as")]


def overlay(path):
    read = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        code, names, *rest = [c.strip() for c in line.split("|")]
        record = {"names": [n.strip() for n in names.split(";") if n.strip()]}
        for column in rest:
            key, values = column.split(":", 1)
            record[key.strip()] = [v.strip() for v in values.split(";")]
        read[code] = record
    return read


def main():
    taken = set()
    extra = overlay(Path(__file__).with_name("countries-overlay.txt"))
    iberian = overlay(Path(__file__).with_name("countries-spanish.txt"))
    print("# Derived by tools/countries.py from the npm package world-countries 5.1.0 (ODbL 1.0),")
    print("# tools/countries-overlay.txt and tools/countries-spanish.txt. Change those, not this file.")
    every = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    for c in sorted(every, key=lambda c: (not (c.get("independent") or c["cca2"] in STATES), c["cca2"])):
        code = c["cca2"]
        if code in WITHOUT:
            continue
        more = extra.get(code, {})
        spa = iberian.get(code, {})
        independent = c.get("independent") or code in STATES
        fra = c["translations"].get("fra", {})
        names = [fra.get("common"), c["name"]["common"], fra.get("official"), c["name"]["official"]] + more.get("names", [])
        names += [c["translations"].get("spa", {}).get("common")] + spa.get("names", [])
        adjectives = french(c["demonyms"].get("fra", {})) + english(c["demonyms"].get("eng", {})) + more.get("adjective", [])
        adjectives += [form for written in spa.get("adjective", []) for form in spanish(written)]
        adjectives = [a for a in dict.fromkeys(adjectives) if independent or a not in taken]
        taken.update(adjectives)
        capitals = more.get("capital") or [x for x in c.get("capital", []) if x not in NOT_CAPITALS]
        capitals = capitals + [x for x in spa.get("capital", []) if "-" not in capitals]
        names = [n.replace("’", "'") for n in dict.fromkeys(names) if n and n not in NOT_NAMES]
        if code == "US":  # a continent in French
            names = [n for n in names if n not in ("Amérique", "Les états-unis d'Amérique")]
        capitals = [x for x in dict.fromkeys(capitals) if x != "-" and x not in names]
        line = f"country/{code} | {'; '.join(names)}"
        if adjectives:
            line += f" | adjective: {'; '.join(adjectives)}"
        if capitals and independent:
            line += f" | capital: {'; '.join(capitals)}"
        print(line if independent else line + " | type: Place")


main()
