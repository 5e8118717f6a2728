# draftdiff: `make` alone lists what there is.

SWIFT   ?= swift
PREFIX  ?= /usr/local
# Nobody links against the command: it need not export Swift's names, and its linker may fold functions that are the
# same. Each function has a section of its own for that, and relocations are packed, which glibc reads from 2.36 on.
# Other libraries must find the functions that stand in for theirs, though (Sources/CStandIns).
LINK     = -Xswiftc -use-ld=lld -Xswiftc -Xfrontend -Xswiftc -function-sections -Xlinker --icf=all \
           -Xlinker --no-export-dynamic -Xlinker '--export-dynamic-symbol=mbedtls_*' \
           -Xlinker --export-dynamic-symbol=libssh2_init -Xlinker -z -Xlinker pack-relative-relocs
RELEASE  = -c release --static-swift-stdlib $(if $(filter Linux,$(shell uname -s)),$(LINK))
TOOL     = .build/release/draftdiff
SHARE    = $(DESTDIR)$(PREFIX)/share
DOCS     = .build/docs
TARGET   = $(shell $(SWIFT) -print-target-info | sed -n 's/.*"unversionedTriple": "\(.*\)".*/\1/p' | head -1)
# The rooms that declare public names, which DraftDiffKit exports one by one.
EXPORTING = $(shell sed -n 's/^@_exported.* \([A-Za-z]*\)\..*/\1/p' Sources/DraftDiffKit/Exports.swift | sort -u | paste -sd , -)
EXTRACT  = swift-symbolgraph-extract -target $(TARGET) -I .build/debug/Modules -minimum-access-level public \
           $$(ls Sources/C*/module.modulemap .build/debug/C*.build/module.modulemap | sed 's/^/-Xcc -fmodule-map-file=/')
comma   := ,
FUZZ_SECONDS ?= 600
FUZZ_SEED    ?= 0
FUZZ         ?= FuzzDecoding FuzzStructure FuzzSentences FuzzComparison FuzzPackage FuzzXML FuzzNumbering FuzzCritic FuzzNames FuzzDecisions
PACKAGES = libgit2-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libicu-dev libzip-dev libxml2-dev pkg-config python3 wamerican
# Without these some tests are left out, which they say.
TEST_PACKAGES = strace

.DEFAULT_GOAL := help
.PHONY: help setup build demo test torture test-acts test-browser example docs lint format golden bench instructions leaks fuzz man demo-picture install install-built deb tarball test-install clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## install the system libraries that are missing (Debian, Ubuntu)
	@sh Packaging/packages.sh $(PACKAGES)

build: setup ## build the release command
	$(SWIFT) build $(RELEASE) --product draftdiff

demo: build ## compare the first and the second draft of the example speech
	@$(TOOL) --no-pager Examples/speech/一稿.txt Examples/speech/二稿.txt; s=$$?; [ $$s -le 1 ]
	@echo; $(TOOL) --no-pager --stat Examples/speech/一稿.txt Examples/speech/二稿.txt; s=$$?; [ $$s -le 1 ]

test: setup ## run all tests
	-@sh Packaging/packages.sh $(TEST_PACKAGES)
	$(SWIFT) test

torture: setup ## let every system call of the history's commands fail, and look at what is left (about 40 minutes)
	@sh Packaging/packages.sh $(TEST_PACKAGES)
	DRAFTDIFF_TORTURE=whole $(SWIFT) test --filter TortureTests

test-acts: setup ## write and apply acts on 2400 seeded rounds, cases and examples
	DRAFTDIFF_ACT_ROUNDS=400 $(SWIFT) test --filter RoundTripLawTests

test-browser: setup ## install a browser where there is none and test the HTML report in it
	@command -v chromium >/dev/null || sh Packaging/packages.sh chromium
	$(SWIFT) test --filter BrowserTests

example: setup ## build and run the tool in Examples/library-use, and compare its table with the one kept
	$(SWIFT) build --package-path Examples/library-use
	Examples/library-use/.build/debug/RoundReport Examples/speech/一稿.txt Examples/speech/二稿.txt \
	  | diff Examples/library-use/figures.md -

docs: setup ## write the library's documentation to .build/docs; warnings are errors
	$(SWIFT) build --target DraftDiffKit
	rm -rf $(DOCS) && mkdir -p $(DOCS)/symbols $(DOCS)/rooms
	$(EXTRACT) -module-name DraftDiffKit -experimental-allowed-reexported-modules=$(EXPORTING) -output-dir $(DOCS)/symbols
	for room in $(subst $(comma), ,$(EXPORTING)); do \
	  $(EXTRACT) -module-name $$room -output-dir $(DOCS)/rooms || exit 1; \
	done
	python3 Packaging/symbols.py $(DOCS)/symbols/DraftDiffKit.symbols.json $(DOCS)/rooms
	docc convert Sources/DraftDiffKit/DraftDiffKit.docc --warnings-as-errors \
	  --additional-symbol-graph-dir $(DOCS)/symbols --fallback-display-name DraftDiffKit \
	  --fallback-bundle-identifier draftdiff.DraftDiffKit --output-path $(DOCS)/DraftDiffKit.doccarchive

lint: ## check the formatting and that all public names have documentation; warnings are errors
	$(SWIFT) format lint --strict --recursive Sources Tests Examples/library-use/Sources Examples/library-use/Package.swift Package.swift

format: ## format in place
	$(SWIFT) format --in-place --recursive Sources Tests Examples/library-use/Sources Examples/library-use/Package.swift Package.swift

golden: setup ## record the golden files anew; look at the difference before committing it
	DRAFTDIFF_RECORD=1 $(SWIFT) test --filter 'DraftRenderTests|CaseTests'
	@git status --short -- Tests

bench: build ## time it beside git diff, wdiff, diff and, for the history, git
	python3 Tests/Bench/bench.py --tool $(TOOL) $(BENCH)
	python3 Tests/Bench/reports.py --tool $(TOOL)
	python3 Tests/Bench/history.py --tool $(TOOL)
	python3 Tests/Bench/projects.py --tool $(TOOL)

instructions: build ## count the instructions of comparisons, the same on a busy machine, and hold them to a bound
	@sh Packaging/packages.sh valgrind
	python3 Tests/Bench/instructions.py --tool $(TOOL)

leaks: build ## run the history's commands under valgrind
	@sh Packaging/packages.sh valgrind
	sh Tests/Leaks/history.sh $(CURDIR)/$(TOOL)

fuzz: setup ## feed each room made-up input for FUZZ_SECONDS (600) and see whether its laws hold
	@for target in $(FUZZ); do \
	  DRAFTDIFF_FUZZ=1 $(SWIFT) build -c release --scratch-path .build-fuzz --sanitize=fuzzer --product $$target || exit 1; \
	  mkdir -p .build-fuzz/corpus/$$target; \
	  case $$target in \
	    FuzzPackage|FuzzXML|FuzzNumbering) seeds="Tests/Fuzz/word-seeds -dict=Tests/Fuzz/word.dict";; \
	    FuzzCritic) seeds="Tests/Fuzz/seeds -dict=Tests/Fuzz/critic.dict";; \
	    FuzzNames) seeds=Tests/Fuzz/name-seeds;; \
	    *) seeds=Tests/Fuzz/seeds;; \
	  esac; \
	  SWIFT_BACKTRACE=enable=no .build-fuzz/release/$$target .build-fuzz/corpus/$$target $$seeds \
	    -max_total_time=$(FUZZ_SECONDS) -seed=$(FUZZ_SEED) -timeout=10 -max_len=4096 -print_final_stats=1 -verbosity=0 \
	    -artifact_prefix=.build-fuzz/$$target- || exit 1; \
	done

demo-picture: build ## draw the README's picture from what the command prints
	cd Examples/policy && python3 ../../Packaging/picture.py ../../$(TOOL) old.md new.md > ../terminal.svg

man: build ## write the manual pages to .build/man
	python3 Packaging/man.py $(TOOL) .build/man

install: build install-built ## install the command, its manual and its completions under PREFIX (/usr/local)

# Without building, for the packages.
install-built:
	install -d $(DESTDIR)$(PREFIX)/bin $(SHARE)/man/man1 $(SHARE)/bash-completion/completions \
	  $(SHARE)/zsh/site-functions $(SHARE)/fish/vendor_completions.d $(SHARE)/doc/draftdiff
	install -m 755 -s $(TOOL) $(DESTDIR)$(PREFIX)/bin/draftdiff
	rm -rf .build/man
	python3 Packaging/man.py $(TOOL) .build/man
	install -m 644 .build/man/*.1 $(SHARE)/man/man1
	$(TOOL) --generate-completion-script bash > $(SHARE)/bash-completion/completions/draftdiff
	$(TOOL) --generate-completion-script zsh > $(SHARE)/zsh/site-functions/_draftdiff
	$(TOOL) --generate-completion-script fish > $(SHARE)/fish/vendor_completions.d/draftdiff.fish
	install -m 644 README.md README.zh-CN.md CHANGELOG.md SHORTCOMINGS.md LICENSE $(SHARE)/doc/draftdiff

deb: build ## build a Debian package in dist
	@sh Packaging/packages.sh dpkg-dev binutils
	sh Packaging/deb.sh $(TOOL) dist

# The libraries beside the command are looked for before the system's, also by each other.
tarball: setup ## pack the command with its libraries in dist, for a Linux without Swift
	$(SWIFT) build $(RELEASE) --product draftdiff -Xlinker -rpath -Xlinker '$$ORIGIN/../lib/draftdiff' \
	  -Xlinker --disable-new-dtags
	sh Packaging/tarball.sh $(TOOL) dist

test-install: deb tarball ## try both in a fresh Debian (as root)
	@sh Packaging/packages.sh debootstrap
	sh Packaging/check.sh dist

clean: ## remove what was built
	$(SWIFT) package clean
	rm -rf dist
