# Ladder Compare. Each target installs what it lacks (scripts/setup.sh) and says so.
.DEFAULT_GOAL := help
.PHONY: help setup serve build package preview test test-package test-browsers test-hosts check unit fuzz browser size bench bench-page shots clean

help: ## This list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Install all that the other targets need, and nothing more
	@scripts/setup.sh

serve: ## Build, serve the demo page, rebuild at each change (PORT=8080)
	@scripts/setup.sh build
	@scripts/serve.sh

build: ## The optimised build, in dist/
	@scripts/setup.sh build
	@scripts/build.sh

package: build ## The npm package, in target/npm (DATA=FILE, LANGS="de fr": inside standalone.js)

preview: build ## Serve the optimised build under the strict content security policy
	@node tests/browser/server.mjs

test: ## All that must pass before a change goes in: checks, tests, size, browser
	@scripts/test.sh

check: ## Lock files, format, lints, documentation
	@scripts/setup.sh check
	@scripts/check.sh

unit: ## The tests that need no browser
	@scripts/setup.sh check
	@scripts/unit.sh

fuzz: ## Look for inputs that break the core (FUZZ_SECONDS=60 a target; ARGS=load picks one)
	@scripts/setup.sh fuzz
	@scripts/fuzz.sh $(ARGS)

browser: ## Build, then the tests in a browser (ARGS="--grep …" picks some)
	@scripts/setup.sh test
	@scripts/build.sh
	@scripts/browser.sh $(ARGS)

test-package: ## Build, then install the package into a Vite project and drive that
	@scripts/setup.sh test
	@scripts/build.sh
	@scripts/test-package.sh

test-hosts: ## Build, then the sites of eight generators with the element in them (ARGS="mdbook hugo": some)
	@scripts/setup.sh test
	@scripts/build.sh
	@scripts/test-hosts.sh $(ARGS)

test-browsers: ## Build, then the browser tests in Firefox and WebKitGTK (ENGINES=webkit ARGS="--grep …")
	@scripts/setup.sh engines
	@scripts/build.sh
	@scripts/test-browsers.sh $(ARGS)

size: build ## What a page downloads, against the budget
	@node scripts/size.mjs

bench: ## Build, then how fast it is in a browser, beside the browser's own and npm's diff
	@scripts/setup.sh test
	@scripts/build.sh
	@scripts/bench.sh $(ARGS)

bench-page: ## Build, then what a page pays for one element, beside a page of React and npm's diff
	@scripts/setup.sh test
	@scripts/build.sh
	@scripts/bench-page.sh

shots: ## Build, then screenshots (ARGS="/PATH --only 1280-light --out DIR")
	@scripts/setup.sh test
	@scripts/build.sh
	@node scripts/shots.mjs $(ARGS)

clean: ## Remove what was built; installed tools stay
	rm -rf dist target test-results
