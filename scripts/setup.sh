#!/usr/bin/env bash
# Installs what is missing, and nothing else: a second run only reports what is there.
#
#   scripts/setup.sh [check|build|test|engines|fuzz]     what for (default: test)
#
# Nothing outside the tree changes except through rustup (the toolchain, its wasm target), apt (the
# browsers) and cargo, which compiles Trunk, wasm-bindgen and cargo-fuzz into its own directory, once,
# unless the right versions are there already.
. "$(dirname "$0")/lib.sh"

ok() { printf 'ok       %s\n' "$*"; }
missing() { printf 'missing  %s\n' "$*"; }

rust() {
    have rustup || stop \
        "rustup is missing. Install it by hand from https://rustup.rs:" \
        "    curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh" \
        "then open a new shell and run this again."
    have cc || stop \
        "A C compiler is missing (cargo links with it). Install it by hand:" \
        "    Debian, Ubuntu:  apt-get install build-essential    (as root)" \
        "    macOS:           xcode-select --install"

    # rustup may be told not to install toolchains by itself, so it is asked outright.
    if ! rustc --version >/dev/null 2>&1; then
        if rustup default >/dev/null 2>&1; then
            stop "The Rust toolchain that this directory selects does not run. rustup says:" \
                "$(rustc --version 2>&1)"
        fi
        missing "a Rust toolchain: installing stable (about 1 minute)"
        rustup toolchain install stable --no-self-update --profile minimal --component rustfmt,clippy
        rustup default >/dev/null 2>&1 || rustup default stable
    fi

    local version
    version=$(rustc --version | awk '{ print $2 }')
    at_least "$version" "$RUST_VERSION" || stop \
        "Rust $version is installed; $RUST_VERSION or later is needed. Update it by hand:" \
        "    rustup update stable"
    ok "Rust $version"

    if cargo fmt --version >/dev/null 2>&1 && cargo clippy --version >/dev/null 2>&1; then
        ok "rustfmt, clippy"
    else
        missing "rustfmt or clippy: adding them (seconds)"
        rustup component add rustfmt clippy
    fi

    if [ -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown/lib" ]; then
        ok "Rust's wasm32-unknown-unknown target"
    else
        missing "Rust's wasm32-unknown-unknown target: adding it (seconds)"
        rustup target add wasm32-unknown-unknown
    fi
}

# at_least VERSION MINIMUM: compares major and minor.
at_least() {
    local IFS=.
    # shellcheck disable=SC2206
    local have=($1) want=($2)
    [ "${have[0]}" -gt "${want[0]}" ] ||
        { [ "${have[0]}" -eq "${want[0]}" ] && [ "${have[1]}" -ge "${want[1]}" ]; }
}

# cargo_tool COMMAND CRATE VERSION MINUTES: a command-line tool, compiled at exactly that version.
cargo_tool() {
    if [ "$("$1" --version 2>/dev/null | awk 'NR == 1 { print $2 }')" = "$3" ]; then
        ok "$1 $3"
        return
    fi
    missing "$1 $3: compiling it with cargo install ($4 minutes on two cores, once)"
    cargo install --locked --version "$3" "$2" || stop \
        "$2 $3 could not be compiled. Once the cause above is removed, this does it by hand:" \
        "    cargo install --locked --version $3 $2"
}

fuzzer() {
    have c++ || stop \
        "A C++ compiler is missing (the fuzzing library is compiled with it). Install it by hand:" \
        "    Debian, Ubuntu:  apt-get install build-essential    (as root)" \
        "    macOS:           xcode-select --install"
    cargo_tool cargo-fuzz cargo-fuzz "$CARGO_FUZZ_VERSION" "1 to 2"
}

# The other engines. WebKitGTK has no headless mode, hence a screen in memory, and what presses keys on it.
engines() {
    local wanted=()
    have firefox-esr || have firefox || wanted+=(firefox-esr)
    compgen -G "/usr/lib*/*/webkit2gtk-4.1/MiniBrowser" >/dev/null ||
        compgen -G "/usr/lib*/webkit2gtk-4.1/MiniBrowser" >/dev/null || wanted+=(libwebkit2gtk-4.1-0)
    have Xvfb || wanted+=(xvfb)
    have xdotool || wanted+=(xdotool)
    if [ ${#wanted[@]} -gt 0 ]; then
        local by_hand="    apt-get update && apt-get install ${wanted[*]}"
        have apt-get || stop "Firefox or WebKitGTK is missing, and can be installed from here only with apt." \
            "On Debian, this does it as root:" "$by_hand"
        local as_root=
        [ "$(id -u)" -eq 0 ] || as_root=sudo
        [ -z "$as_root" ] || { have sudo && { [ -t 0 ] || sudo -n true 2>/dev/null; }; } || stop \
            "Packages are missing, and installing them takes root. As root, run" "$by_hand"
        missing "${wanted[*]}: installing with apt (1 to 3 minutes)"
        $as_root apt-get update -q
        $as_root env DEBIAN_FRONTEND=noninteractive \
            apt-get install -q -y --no-install-recommends "${wanted[@]}"
    fi
    ok "Firefox, WebKitGTK"
}

packages() {
    have node || stop "Node is missing. $(node_by_hand)"
    local major
    major=$(node --print 'process.versions.node.split(".")[0]')
    [ "$major" -ge "$NODE_MAJOR" ] || stop "Node $major is too old. $(node_by_hand)"
    have npm || stop "npm is missing. It comes with Node, or by hand:" \
        "    Debian, Ubuntu:  apt-get install npm    (as root)"
    ok "Node $(node --version)"

    # npm ci empties node_modules first, so the copy of the lock file says what it installed.
    if cmp -s package-lock.json node_modules/.installed-lock.json; then
        ok "npm packages"
    else
        missing "npm packages (esbuild, wasm-opt, Playwright, axe, Vite, TypeScript): installing them (under a minute)"
        npm ci --no-progress
        cp package-lock.json node_modules/.installed-lock.json
    fi
}

node_by_hand() {
    printf '%s\n' "Install version $NODE_MAJOR or later by hand:" \
        "    https://nodejs.org/en/download, or a version manager (nvm, fnm, mise)"
}

chromium() {
    local path
    if path=$(scripts/find-chrome.sh); then
        ok "browser: $path"
        return
    fi
    [ -z "${CHROME:-}" ] || stop "Set CHROME to a Chromium or Chrome that runs, or unset it."

    local by_hand="Or set CHROME to the path of a Chromium or Chrome that is already there."
    if ! have apt-get; then
        stop "No Chromium or Chrome was found, and it can be installed from here only with apt." \
            "Install Google Chrome by hand: https://www.google.com/chrome/" "$by_hand"
    fi

    local as_root=
    if [ "$(id -u)" -ne 0 ]; then
        # Without a terminal, sudo could only wait for a password that nobody types.
        if have sudo && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
            as_root=sudo
        else
            stop "Chromium is missing, and installing it takes root. As root, run" \
                "    apt-get update && apt-get install chromium" "$by_hand"
        fi
    fi

    missing "Chromium: installing it with apt (1 to 3 minutes)"
    $as_root apt-get update -q
    # Ubuntu has no package "chromium"; its "chromium-browser" installs the snap.
    local package=chromium
    apt-cache show chromium >/dev/null 2>&1 || package=chromium-browser
    $as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -q -y --no-install-recommends "$package" fonts-liberation

    path=$(scripts/find-chrome.sh) && "$path" --version >/dev/null 2>&1 || stop \
        "The package $package is installed, but no browser runs (a snap needs snapd)." \
        "Install Google Chrome by hand: https://www.google.com/chrome/" "$by_hand"
    ok "browser: $path"
}

goal=${1:-test}
case $goal in
    check | build | test | engines | fuzz) ;;
    *) stop "setup.sh knows check, build, test, engines and fuzz, not '$goal'." ;;
esac

rust
if [ "$goal" = fuzz ]; then
    fuzzer
    exit
fi
packages
[ "$goal" = check ] && exit
cargo_tool trunk trunk "$TRUNK_VERSION" "5 to 8"
cargo_tool wasm-bindgen wasm-bindgen-cli "$WASM_BINDGEN_VERSION" "1 to 3"
[ "$goal" = build ] && exit
if [ "$goal" = engines ]; then engines; else chromium; fi
