"""Reads the data of built sites as strangers would; any complaint ends it with an error.

Each validator is also given data that it must refuse: one that finds nothing wrong there sees nothing."""

import html
import json
import re
import shutil
import sys
import tempfile
import warnings
from pathlib import Path

import frictionless
import rdflib
from csvw import CSVW
from rdflib.namespace import DCAT, DCTERMS, RDF

SCHEMA = rdflib.Namespace("https://schema.org/")


def packaged(folder):
    """What Frictionless has against a folder of data."""
    report = frictionless.Package(str(folder / "datapackage.json")).validate()
    return [f"{task.name}: {error.message}" for task in report.tasks for error in task.errors] + [
        error.message for error in report.errors
    ]


def tabular(folder):
    """What a reader of CSV on the Web has against it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            tables = CSVW(str(folder / "csv-metadata.json"), validate=True)
            valid = tables.is_valid
        except (ValueError, AssertionError) as error:
            return [str(error)]
    told = [str(warning.message) for warning in tables.warnings]
    return [] if valid else told or ["not valid"]


def catalogued(folder):
    """What is wrong in the catalogue, read as RDF."""
    graph = rdflib.Graph()
    base = (folder / "catalog.jsonld").as_uri()
    graph.parse(data=(folder / "catalog.jsonld").read_text(), format="json-ld", publicID=base)
    wrong = []
    if len(list(graph.subjects(RDF.type, DCAT.Catalog))) != 1:
        wrong.append("not one catalogue")
    sets = set(graph.subjects(RDF.type, DCAT.Dataset))
    if sets != set(graph.objects(None, DCAT.dataset)) or not sets:
        wrong.append("sets that no catalogue holds")
    for one in sets:
        for needed in (DCTERMS.title, DCTERMS.publisher, DCAT.distribution):
            if not graph.value(one, needed):
                wrong.append(f"{one} without {needed}")
    for one in graph.subjects(RDF.type, DCAT.Distribution):
        address, media = graph.value(one, DCAT.downloadURL), graph.value(one, DCAT.mediaType)
        if not media or not list(folder.parent.rglob(str(address).rsplit("/", 1)[-1])):
            wrong.append(f"{one}: no such file, or of no type")
    named = {str(a).rsplit("/", 1)[-1] for a in graph.objects(None, DCAT.downloadURL)}
    tables = {path.name for path in folder.glob("*.csv")}
    wrong += [f"{name} is in no catalogue" for name in sorted(tables - named)]
    for literal in graph.objects():
        if isinstance(literal, rdflib.Literal) and literal.ill_typed:
            wrong.append(f"{literal!r} is not of its type")
    return wrong


def told(site):
    """What is wrong in the blocks of schema.org on one page of each kind; how many were read."""
    kinds, wrong, count = set(), [], 0
    for page in sorted(site.rglob("*.html")):
        text = page.read_text()
        kind = re.search(r'<body data-page="([^"]+)"', text)
        language = re.search(r'<html lang="([^"]+)"', text)
        key = (kind and kind[1], language and language[1])
        if not kind or key in kinds:
            continue
        kinds.add(key)
        graph = rdflib.Graph()
        for block in re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.S):
            value = json.loads(html.unescape(block))
            # Its words are schema.org's own; they are not asked for over the network.
            if value.pop("@context") != "https://schema.org":
                wrong.append(f"{page}: not in the words of schema.org")
            value["@context"] = {"@vocab": str(SCHEMA)}
            graph.parse(data=json.dumps(value), format="json-ld", publicID=page.as_uri())
            count += 1
        sets = list(graph.subjects(RDF.type, SCHEMA.Dataset))
        if kind[1] == "data" and len(sets) != 1:
            wrong.append(f"{page}: {len(sets)} sets of data")
        for one in sets:
            for needed in ("name", "description", "distribution", "creator", "url"):
                if not graph.value(one, SCHEMA[needed]):
                    wrong.append(f"{page}: a set without {needed}")
    return wrong, count


def refused(folder):
    """Data that each validator must refuse; what it lets pass."""
    passed = []
    twice = ("a row that stands twice", "")
    for name, cell, seen in (
        ("metric.csv", ('"id"', '"ident"'), (packaged,)),
        ("measurements.csv", ('"final"', '"certain"'), (packaged, tabular)),
        ("measurements.csv", twice, (packaged, tabular)),
    ):
        with tempfile.TemporaryDirectory() as place:
            broken = Path(place) / "data"
            shutil.copytree(folder, broken)
            text = (broken / name).read_bytes().decode("utf-8-sig")
            lines = text.split("\r\n")
            if cell[1]:
                text = text.replace(*cell, 1)
            else:
                text = "\r\n".join([*lines[:2], lines[1], *lines[2:]])
            (broken / name).write_bytes(text.encode("utf-8-sig"))
            passed += [f"{by.__name__} does not see {cell} in {name}" for by in seen if not by(broken)]
    return passed


def main():
    wrong = []
    for site in map(Path, sys.argv[1:]):
        packages = list(site.rglob("datapackage.json"))
        if len(packages) != 1:
            wrong.append(f"{site.name}: {len(packages)} packages of data")
            continue
        folder = packages[0].parent
        blocks, count = told(site)
        found = packaged(folder) + tabular(folder) + catalogued(folder) + blocks
        if site.name == "gallery":
            found += refused(folder)
        tables = len(list(folder.glob("*.csv")))
        print(f"{site.name}: {tables} tables, {count} blocks of JSON-LD, {len(found)} complaints")
        wrong += [f"{site.name}: {one}" for one in found]
    print("\n".join(wrong[:40]), file=sys.stderr)
    sys.exit(1 if wrong else 0)


main()
