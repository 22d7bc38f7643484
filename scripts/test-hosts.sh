#!/usr/bin/env bash
# The element in real sites: builds those in examples/hosts, all or the ones that are named, and
# drives each in a browser. A generator that cannot be installed is told as skipped, unless --all is
# given: then it fails. Takes the package in target/npm as it stands.
. "$(dirname "$0")/lib.sh"

[ -f target/npm/package.json ] || stop "There is no target/npm yet: run 'make package' first."

# The tests tell it of each site whose build failed.
hosts() { node tests/hosts/build.mjs "$@" || [ $? -eq 1 ]; }

step "Build (the command, for the fallback)" cargo build --locked --package ladder-cli
step "Hosts: install and build" hosts "$@"
step "Hosts: in a browser" playwright test -c tests/hosts --forbid-only
node --input-type=module --eval '
    import { readFileSync } from "node:fs";
    const report = Object.entries(JSON.parse(readFileSync("target/hosts/report.json", "utf8")));
    for (const [name, { skipped }] of report) if (skipped) console.log(`NOT TESTED: ${name}: ${skipped}`);
'
