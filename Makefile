# draftdiff: `make` alone lists what there is.

SWIFT   ?= swift
PREFIX  ?= /usr/local
RELEASE  = -c release --static-swift-stdlib
TOOL     = .build/release/draftdiff
FUZZ_SECONDS ?= 600
PACKAGES = libgit2-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libicu-dev libzip-dev pkg-config

.DEFAULT_GOAL := help
.PHONY: help setup build demo test test-browser lint format golden bench leaks fuzz install clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## install the system libraries that are missing (Debian, Ubuntu)
	@missing=""; for p in $(PACKAGES); do \
	  dpkg-query -W -f '$${Status}' $$p 2>/dev/null | grep -q 'install ok installed' || missing="$$missing $$p"; \
	done; \
	if [ -z "$$missing" ]; then exit 0; fi; \
	if [ "$$(id -u)" = 0 ]; then as=""; elif sudo -n true 2>/dev/null; then as="sudo -n"; else \
	  echo "missing:$$missing"; echo "install them with: sudo apt-get install$$missing"; exit 1; fi; \
	$$as apt-get update -q && $$as env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends $$missing

build: setup ## build the release command
	$(SWIFT) build $(RELEASE) --product draftdiff

demo: build ## compare the first and the second draft of the example speech
	@$(TOOL) --no-pager Examples/speech/一稿.txt Examples/speech/二稿.txt; s=$$?; [ $$s -le 1 ]
	@echo; $(TOOL) --no-pager --stat Examples/speech/一稿.txt Examples/speech/二稿.txt; s=$$?; [ $$s -le 1 ]

test: setup ## run all tests
	$(SWIFT) test

test-browser: setup ## install a browser where there is none and test the HTML report in it
	@command -v chromium >/dev/null || { if [ "$$(id -u)" = 0 ]; then as=""; else as="sudo -n"; fi; \
	  $$as apt-get update -q && $$as env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends chromium; } \
	  || { echo "install it with: sudo apt-get install chromium"; exit 1; }
	$(SWIFT) test --filter BrowserTests

lint: ## check the formatting; warnings are errors
	$(SWIFT) format lint --strict --recursive Sources Tests Package.swift

format: ## format in place
	$(SWIFT) format --in-place --recursive Sources Tests Package.swift

golden: setup ## record the golden files anew; look at the difference before committing it
	DRAFTDIFF_RECORD=1 $(SWIFT) test --filter 'DraftRenderTests|CaseTests'
	@git status --short -- Tests

bench: build ## time it beside git diff, wdiff, diff and, for the history, git
	python3 Tests/Bench/bench.py --tool $(TOOL) $(BENCH)
	python3 Tests/Bench/reports.py --tool $(TOOL)
	python3 Tests/Bench/history.py --tool $(TOOL)
	python3 Tests/Bench/projects.py --tool $(TOOL)

leaks: build ## run the history's commands under valgrind
	@command -v valgrind >/dev/null || { echo "install it with: sudo apt-get install valgrind"; exit 1; }
	sh Tests/Leaks/history.sh $(CURDIR)/$(TOOL)

fuzz: setup ## feed each room made-up input for FUZZ_SECONDS (600) and see whether its laws hold
	@for target in FuzzDecoding FuzzStructure FuzzSentences FuzzComparison; do \
	  DRAFTDIFF_FUZZ=1 $(SWIFT) build -c release --scratch-path .build-fuzz --sanitize=fuzzer --product $$target || exit 1; \
	  mkdir -p .build-fuzz/corpus/$$target; \
	  SWIFT_BACKTRACE=enable=no .build-fuzz/release/$$target .build-fuzz/corpus/$$target Tests/Fuzz/seeds \
	    -max_total_time=$(FUZZ_SECONDS) -timeout=10 -max_len=4096 -print_final_stats=1 -verbosity=0 \
	    -artifact_prefix=.build-fuzz/$$target- || exit 1; \
	done

install: build ## install the command under PREFIX (/usr/local)
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(TOOL) $(DESTDIR)$(PREFIX)/bin/draftdiff

clean: ## remove what was built
	$(SWIFT) package clean
