#!/usr/bin/env python3
"""Runs generated C programs in the machine and in qemu-mipsel and compares output, exit code and final memory.

usage: differential.py --toolchain FILE --work DIRECTORY --csmith COUNT [--jobs N] [--prove SYMBOLON]
       differential.py --toolchain FILE --work DIRECTORY --find-seeds COUNT

Program i has the (i / 4)-th seed of seeds.txt and the (i % 4)-th optimisation level. Each ends by printing a checksum
of its variables (epilogue.cc); the levels of one seed must also agree among themselves on the program's own checksum.
Exactly COUNT programs are built and run, or this fails. With --prove each run of at most PROVE_CYCLES_MAX instructions
is also proven and verified by that command line program, and at least one in two must be so short. On a mismatch both
runs are repeated side by side and the first instruction after which they differ is printed. Exit code 77: a tool is
missing.

--find-seeds prints COUNT seeds whose programs end soon; that is where seeds.txt comes from.
"""

import argparse
import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
LEVELS = ["-O0", "-O2", "-O3", "-Os"]
# As csmith comes, but main takes no arguments: a guest has none.
CSMITH_OPTIONS = ["--no-argc"]
RUN_SECONDS_MAX = 60
COMPARE_STEPS_MAX = 20_000_000
# Longer runs are left to the benchmarks: a proof takes time and memory in proportion.
PROVE_CYCLES_MAX = 1 << 18
SKIPPED = 77


class Failure(Exception):
    """A program that could not be built, or that behaves differently."""


class Toolchain:
    def __init__(self, path, work):
        self.config = json.loads(pathlib.Path(path).read_text())
        self.work = pathlib.Path(work) / "programs"
        self.work.mkdir(parents=True, exist_ok=True)
        self.machine = self.config["machine"]
        self.runtime = []  # start code first

    def _call(self, arguments):
        done = subprocess.run(arguments, capture_output=True, text=True)
        if done.returncode != 0:
            raise Failure("command failed: " + " ".join(map(str, arguments)) + "\n" + done.stderr[-4000:])

    def compile(self, source, target, flags):
        """Compiles one source unless the same one was compiled with the same flags before."""
        config = self.config
        language = config["cxx_flags"] if source.suffix == ".cc" else config["c_flags"] if source.suffix == ".c" else []
        arguments = [config["compiler"], *config["compile_flags"], *language, *flags, "-c", source, "-o", target]
        key = hashlib.sha256(source.read_bytes() + "\0".join(map(str, arguments)).encode()).hexdigest()
        stamp = target.with_suffix(target.suffix + ".key")
        if not (target.exists() and stamp.exists() and stamp.read_text() == key):
            stamp.unlink(missing_ok=True)
            self._call(arguments)
            stamp.write_text(key)
        return target

    def build_runtime(self):
        for source in map(pathlib.Path, self.config["runtime"]):
            self.runtime.append(self.compile(source, self.work / (source.name + ".o"), []))

    def link(self, objects, target):
        inputs = [self.runtime[0], *objects, *self.runtime[1:], self.config["sdk"]]
        self._call([self.config["compiler"], *self.config["link_flags"], "-o", target, *inputs])
        return target

    def build(self, source, target, flags):
        """A program whose main is the one of `source`."""
        program = self.compile(source, target.with_suffix(".o"), ["-w", "-Dmain=program_main", *flags])
        return self.link([program], target)


def run(arguments):
    """Output and exit code."""
    try:
        done = subprocess.run(arguments, capture_output=True, timeout=RUN_SECONDS_MAX)
    except subprocess.TimeoutExpired:
        raise Failure(f"{arguments[0]} does not end within {RUN_SECONDS_MAX} s: {arguments[-1]}") from None
    return done.stdout.decode(errors="replace"), done.returncode, done.stderr.decode(errors="replace")


def first_difference(toolchain, emulator_elf, machine_elf):
    """Text that names the first instruction after which the two runs differ."""
    pipe = toolchain.work / (emulator_elf.name + ".log")
    pipe.unlink(missing_ok=True)
    os.mkfifo(pipe)
    try:
        emulator = subprocess.Popen(["qemu-mipsel", "-singlestep", "-d", "cpu,nochain", "-D", pipe, emulator_elf],
                                    stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        done = subprocess.run([toolchain.machine, "compare", machine_elf, pipe, str(COMPARE_STEPS_MAX)],
                              capture_output=True, text=True, timeout=1200)
        emulator.kill()  # it may still be writing, to a pipe that nobody reads
        emulator.wait()
        return done.stdout + done.stderr
    finally:
        pipe.unlink(missing_ok=True)


def check(toolchain, emulator_elf, machine_elf=None):
    """Runs one program in both; gives its output. `machine_elf` differs only where this tool itself is tested."""
    machine_elf = machine_elf or emulator_elf
    expected, expected_code, expected_messages = run(["qemu-mipsel", emulator_elf])
    actual, actual_code, messages = run([toolchain.machine, "run", machine_elf])
    if "memory checksum" not in expected:
        raise Failure(f"{emulator_elf}: the emulator did not get to the end (exit code {expected_code})\n"
                      f"{expected}{expected_messages}")
    if (expected, expected_code) != (actual, actual_code):
        raise Failure(f"{emulator_elf}: the emulator gave {expected!r} and exit code {expected_code},\n"
                      f"the machine {actual!r} and exit code {actual_code} {messages}\n"
                      + first_difference(toolchain, emulator_elf, machine_elf))
    return expected


def prove(symbolon, elf):
    """Proves and verifies a run of the program; False where it is too long."""
    proof = elf.with_suffix(".symbolon")
    _, code, messages = run([symbolon, "vm", "prove", "--max-cycles", str(PROVE_CYCLES_MAX), "--force", "--out", proof,
                             elf])
    if code == 1 and "cycle limit" in messages:
        return False
    if code != 0:
        raise Failure(f"{elf} is not proven: {messages}")
    accepted, code, messages = run([symbolon, "vm", "verify", "--program", elf, proof])
    proof.unlink()
    if code != 0 or not accepted.startswith("accepted"):
        raise Failure(f"{elf} is not verified: {accepted} {messages}")
    return True


def generate(toolchain, seed):
    source = toolchain.work / f"csmith_{seed}.c"
    if not source.exists():
        text = subprocess.run(["csmith", "--seed", str(seed), *CSMITH_OPTIONS], capture_output=True, check=True).stdout
        temporary = source.with_suffix(".new")
        temporary.write_bytes(text)
        temporary.rename(source)
    return source


def csmith_include():
    for folder in ("/usr/include/csmith", "/usr/include/csmith-2.3.0"):
        if (pathlib.Path(folder) / "csmith.h").exists():
            return folder
    return None


def check_csmith(toolchain, seed, level, symbolon):
    """The program's checksum, and whether its run was proven."""
    source = generate(toolchain, seed)
    elf = toolchain.build(source, toolchain.work / f"csmith_{seed}{level}.elf", [level, "-isystem", csmith_include()])
    output = check(toolchain, elf)
    checksum = re.search(r"^checksum = ([0-9A-F]+)$", output, re.MULTILINE)
    if not checksum:
        raise Failure(f"{elf}: no checksum in {output!r}")
    return checksum.group(1), symbolon is not None and prove(symbolon, elf)


def run_csmith(toolchain, count, jobs, symbolon):
    seeds = [int(line) for line in (HERE / "seeds.txt").read_text().split("\n") if line and not line.startswith("#")]
    programs = [(seeds[i // len(LEVELS)], LEVELS[i % len(LEVELS)]) for i in range(count)]
    for seed in dict.fromkeys(seed for seed, _ in programs):
        generate(toolchain, seed)
    checksums = {}
    proven = 0
    failures = []
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        futures = {pool.submit(check_csmith, toolchain, *program, symbolon): program for program in programs}
        for future in concurrent.futures.as_completed(futures):
            seed, level = futures[future]
            try:
                checksums[seed, level], is_proven = future.result()
                proven += is_proven
            except Failure as failure:
                failures.append(f"seed {seed} {level}: {failure}")
    for seed in dict.fromkeys(seed for seed, _ in checksums):
        of_seed = {level: value for (s, level), value in checksums.items() if s == seed}
        if len(set(of_seed.values())) > 1:
            failures.append(f"seed {seed}: the levels disagree: {of_seed}")
    for failure in failures:
        print(failure)
    print(f"{len(checksums)} of {count} programs behave the same in the machine and in qemu-mipsel")
    if symbolon is not None:
        print(f"{proven} of {count} runs are short enough, proven and verified")
        if 2 * proven < count:
            return 1
    return 0 if not failures and len(checksums) == count else 1


def find_seeds(toolchain, count):
    """Seeds whose -O0 program ends in the emulator within half a second."""
    global RUN_SECONDS_MAX
    RUN_SECONDS_MAX = 0.5
    seed = 0
    while count > 0:
        seed += 1
        elf = toolchain.build(generate(toolchain, seed), toolchain.work / f"csmith_{seed}-O0.elf",
                              ["-O0", "-isystem", csmith_include()])
        try:
            output, _, _ = run(["qemu-mipsel", elf])
        except Failure:
            continue
        if "memory checksum" in output:
            print(seed, flush=True)
            count -= 1
    return 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--toolchain", required=True)
    parser.add_argument("--work", required=True)
    parser.add_argument("--csmith", type=int, default=0)
    parser.add_argument("--find-seeds", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--prove", metavar="SYMBOLON")
    arguments = parser.parse_args()
    missing = [tool for tool in ("qemu-mipsel", "csmith") if shutil.which(tool) is None]
    if missing or csmith_include() is None:
        print("skipped: not installed:", *(missing or ["libcsmith-dev"]))
        return SKIPPED
    toolchain = Toolchain(arguments.toolchain, arguments.work)
    try:
        toolchain.build_runtime()
        if arguments.find_seeds > 0:
            return find_seeds(toolchain, arguments.find_seeds)
        return run_csmith(toolchain, arguments.csmith, arguments.jobs, arguments.prove)
    except Failure as failure:
        print(failure)
        return 1


if __name__ == "__main__":
    sys.exit(main())
