#!/usr/bin/env python3
"""Builds three libraries from their Debian source packages with the guest SDK and runs them on fixed inputs in the
machine and in qemu-mipsel: zlib, libsodium's hashes, cJSON; each at four optimisation levels.

usage: libraries.py --toolchain FILE --work DIRECTORY

The packages come through apt, from the mirrors that this system already uses, into DIRECTORY; nothing is installed.
Exit code 77: a tool is missing, or the packages cannot be had.
"""

import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import tarfile

import differential

HERE = pathlib.Path(__file__).resolve().parent / "libraries"


class Library:
    def __init__(self, package, program, sources, includes, flags=()):
        self.package = package
        self.program = program
        self.sources = sources
        self.includes = includes
        self.flags = list(flags)


LIBRARIES = [
    Library("zlib", "zlib_program.c",
            [f"{name}.c" for name in ("adler32", "compress", "crc32", "deflate", "inffast", "inflate", "inftrees",
                                      "trees", "uncompr", "zutil")], ["."]),
    Library("libsodium", "sodium_program.c",
            ["src/libsodium/" + name for name in (
                "crypto_hash/sha256/cp/hash_sha256_cp.c", "crypto_hash/sha512/cp/hash_sha512_cp.c",
                "crypto_generichash/blake2b/ref/blake2b-ref.c", "crypto_generichash/blake2b/ref/blake2b-compress-ref.c",
                "crypto_generichash/blake2b/ref/generichash_blake2b.c",
                "crypto_shorthash/siphash24/ref/shorthash_siphash24_ref.c")],
            ["src/libsodium/include", "src/libsodium/include/sodium"],
            ["-DCONFIGURED=1", "-DNATIVE_LITTLE_ENDIAN=1"]),
    Library("cjson", "cjson_program.c", ["cJSON.c"], ["."], ["-D__NO_CTYPE"]),
]


def fetch(work, packages):
    """Unpacked upstream sources by package; None where apt cannot give them."""
    folder = work / "sources"
    folder.mkdir(parents=True, exist_ok=True)
    if not all(list(folder.glob(f"{package}_*.orig.tar.*")) for package in packages):
        apt = folder / "apt"
        for name in ("etc", "lists/partial", "cache"):
            (apt / name).mkdir(parents=True, exist_ok=True)
        # The system's own sources, asked for source packages.
        for file in pathlib.Path("/etc/apt").glob("sources.list.d/*.sources"):
            text = re.sub(r"^Types:.*$", "Types: deb-src", file.read_text(), flags=re.MULTILINE)
            (apt / "etc" / file.name).write_text(text)
        lists = [pathlib.Path("/etc/apt/sources.list"), *pathlib.Path("/etc/apt").glob("sources.list.d/*.list")]
        text = "".join(file.read_text() + "\n" for file in lists if file.exists())
        (apt / "etc" / "system.list").write_text(re.sub(r"^deb\s", "deb-src ", text, flags=re.MULTILINE))
        options = [f"-oDir::Etc::SourceList=/dev/null", f"-oDir::Etc::SourceParts={apt / 'etc'}",
                   f"-oDir::State::Lists={apt / 'lists'}", f"-oDir::Cache={apt / 'cache'}", "-oAPT::Sandbox::User=root"]
        for command in (["update"], ["source", "--download-only", *packages]):
            done = subprocess.run(["apt-get", "-qq", *options, *command], cwd=folder, capture_output=True, text=True)
            if done.returncode != 0:
                print(done.stderr)
                return None
    found = {}
    for package in packages:
        archive = next(iter(folder.glob(f"{package}_*.orig.tar.*")))
        target = folder / package
        shutil.rmtree(target, ignore_errors=True)
        with tarfile.open(archive) as tar:
            # Debian 12 has a Python that does not know filters yet; what apt gave is signed.
            tar.extractall(target, **({"filter": "data"} if hasattr(tarfile, "data_filter") else {}))
        found[package] = next(path for path in target.iterdir() if path.is_dir())
    return found


def prepare_sodium(source):
    """What libsodium's configure would make."""
    include = source / "src/libsodium/include/sodium"
    text = (include / "version.h.in").read_text()
    for name, value in (("@VERSION@", "1"), ("@SODIUM_LIBRARY_VERSION_MAJOR@", "1"),
                        ("@SODIUM_LIBRARY_VERSION_MINOR@", "1"), ("@SODIUM_LIBRARY_MINIMAL_DEF@", "")):
        text = text.replace(name, value)
    (include / "version.h").write_text(text)


def check(toolchain, library, source, level):
    folder = toolchain.work / library.package
    folder.mkdir(exist_ok=True)
    flags = [level, "-w", *library.flags]
    for include in library.includes:
        flags += ["-I", source / include]
    objects = []
    for name in [*library.sources]:
        objects.append(toolchain.compile(source / name, folder / (pathlib.Path(name).name + level + ".o"), flags))
    objects.append(toolchain.compile(HERE / "libc.c", folder / ("libc.c" + level + ".o"), [level, "-fno-builtin"]))
    objects.append(toolchain.compile(HERE / library.program, folder / (library.program + level + ".o"),
                                     [*flags, "-Dmain=program_main"]))
    elf = toolchain.link(objects, folder / (library.package + level + ".elf"))
    return differential.check(toolchain, elf)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--toolchain", required=True)
    parser.add_argument("--work", required=True)
    arguments = parser.parse_args()
    missing = [tool for tool in ("qemu-mipsel", "apt-get") if shutil.which(tool) is None]
    if missing:
        print("skipped: not installed:", *missing)
        return differential.SKIPPED
    work = pathlib.Path(arguments.work) / "libraries"
    sources = fetch(work, [library.package for library in LIBRARIES])
    if sources is None:
        print("skipped: apt cannot give the source packages")
        return differential.SKIPPED
    prepare_sodium(sources["libsodium"])
    toolchain = differential.Toolchain(arguments.toolchain, work)
    toolchain.build_runtime()
    failures = 0
    for library in LIBRARIES:
        outputs = {}
        for level in differential.LEVELS:
            try:
                output = check(toolchain, library, sources[library.package], level)
                outputs[level] = output[:output.rindex("exit code 0, memory")]
            except (differential.Failure, ValueError) as failure:
                print(f"{library.package} {level}: {failure}")
                failures += 1
        if len(set(outputs.values())) > 1:
            print(f"{library.package}: the levels disagree: {outputs}")
            failures += 1
        else:
            print(f"{library.package}: {len(outputs)} of {len(differential.LEVELS)} builds behave the same")
    return 0 if failures == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
