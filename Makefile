# make run    builds and starts the stand-alone host, with samples to try
# make test   builds everything and runs every test that can run on this machine
# make help   lists the rest
SHELL := /bin/bash
.DEFAULT_GOAL := help

DATA ?= data
URLS ?= http://127.0.0.1:5080

# Filed at the first start, so that there is something to review: clean ones and faulty ones.
FIRST_RUN := five-pages.pdf city-large-figures.pdf all-zero-township.pdf balance-broken.pdf gbk-not-embedded.pdf \
	scans/grey-200-plain.pdf scans/colour-200-signed.pdf scans/bilevel-200-turned.tiff

# What scans are read with; without it digital reports are read all the same.
OCR := poppler-utils tesseract-ocr tesseract-ocr-chi-sim tesseract-ocr-chi-tra tesseract-ocr-eng

# What stands in for Azure Storage, in tests and on a developer's machine.
AZURITE := .tools/node_modules/.bin/azurite
AZURITE_VERSION := 3.37.0

SUDO := $(shell [ $$(id -u) = 0 ] || command -v sudo)

.PHONY: help run test attack build install uninstall image linker ocr azurite azure-local azure-proof chromium format bench bench-scans bench-lanes bench-portal accuracy icdar samples notices mutants fuzz sbom locks clean sdk

help: ## List the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

sdk:
	@command -v dotnet >/dev/null || { echo "The .NET 10 SDK is needed: https://dotnet.microsoft.com/download (Debian, Ubuntu: package dotnet-sdk-10.0)"; exit 1; }

# The native program is linked by a C compiler against zlib; on a machine where they cannot be had, precompiled IL does the same, starting slower.
linker: sdk
	@if ! { command -v clang || command -v gcc; } >/dev/null || [ ! -e /usr/include/zlib.h ]; then \
	  echo "installing what the native program is linked with: gcc, libc6-dev, zlib1g-dev"; \
	  $(SUDO) apt-get update -q && $(SUDO) apt-get install -y -q gcc libc6-dev zlib1g-dev || echo "not to be had: the program will start slower"; \
	fi

ocr:
	@languages="$$(tesseract --list-langs 2>/dev/null)"; missing=""; \
	command -v pdftoppm >/dev/null || missing="pdftoppm"; \
	for language in chi_sim chi_tra eng; do grep -qx $$language <<<"$$languages" || missing="$$missing $$language"; done; \
	if [ -n "$$missing" ]; then \
	  echo "installing what scans are read with: $(OCR)"; \
	  $(SUDO) apt-get update -q && $(SUDO) apt-get install -y -q $(OCR) || echo "not to be had: scans will not be read, digital reports will"; \
	fi

azurite:
	@if [ ! -x $(AZURITE) ]; then \
	  if command -v npm >/dev/null; then echo "installing Azurite $(AZURITE_VERSION) into .tools/"; \
	    npm install --prefix .tools --no-save --no-audit --no-fund --loglevel error azurite@$(AZURITE_VERSION) || echo "not to be had: tests against Azure Storage are left out"; \
	  else echo "npm is not here, so Azurite cannot be installed: tests against Azure Storage are left out"; fi; \
	fi

# Its shell without a window takes half the time of the whole browser, and is tried first; not every distribution has it.
chromium:
	@if ! command -v chromium-headless-shell >/dev/null; then \
	  echo "installing what pages are tested in: chromium-headless-shell"; \
	  $(SUDO) apt-get update -q && $(SUDO) apt-get install -y -q chromium-headless-shell fonts-noto-cjk \
	    || { command -v chromium || command -v chromium-browser || command -v google-chrome; } \
	    || $(SUDO) apt-get install -y -q chromium fonts-noto-cjk || echo "not to be had: the tests in a browser will be left out"; \
	fi

build: linker ## Build the program into out/
	@rm -rf out
	@if command -v clang >/dev/null; then how=""; elif command -v gcc >/dev/null; then how="-p:CppCompilerAndLinker=gcc"; \
	else how="-p:PublishAot=false --self-contained false"; fi; \
	echo "building out/disclosure"; \
	dotnet publish functions/Disclosure.Server -c Release --use-current-runtime $$how -o out -v quiet --nologo
	@infra/sbom functions/Disclosure.Server/Disclosure.Server.csproj disclosure out/sbom.json || echo "not to be had: out/sbom.json, the list of what the program is made of"

# What `make build` made, under PREFIX; DESTDIR goes before every path, for packages. Data and settings are never touched.
PREFIX ?= /usr/local
UNITS ?= /etc/systemd/system
LIBRARY := $(PREFIX)/lib/disclosure
BASH_COMPLETION := $(PREFIX)/share/bash-completion/completions/disclosure
ZSH_COMPLETION := $(PREFIX)/share/zsh/site-functions/_disclosure

MANUAL := $(PREFIX)/share/man/man1/disclosure.1

install: ## Put what `make build` made under PREFIX (/usr/local): program, documents, manual page, systemd unit, completion
	@[ -x out/disclosure ] || { echo "out/disclosure is not there: make build first"; exit 1; }
	rm -rf "$(DESTDIR)$(LIBRARY)"
	install -d "$(DESTDIR)$(LIBRARY)" "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/doc/disclosure" "$(DESTDIR)$(UNITS)"
	cp -R out/. "$(DESTDIR)$(LIBRARY)/"
	ln -sfn "$(LIBRARY)/disclosure" "$(DESTDIR)$(PREFIX)/bin/disclosure"
	install -m 0644 docs/*.md "$(DESTDIR)$(PREFIX)/share/doc/disclosure/"
	install -d "$(dir $(DESTDIR)$(MANUAL))"
	install -m 0644 docs/disclosure.1 "$(DESTDIR)$(MANUAL)"
	sed 's#/usr/local#$(PREFIX)#g' infra/systemd/disclosure.service > "$(DESTDIR)$(UNITS)/disclosure.service"
	chmod 0644 "$(DESTDIR)$(UNITS)/disclosure.service"
	install -d "$(dir $(DESTDIR)$(BASH_COMPLETION))" "$(dir $(DESTDIR)$(ZSH_COMPLETION))"
	out/disclosure completion bash > "$(DESTDIR)$(BASH_COMPLETION)"
	out/disclosure completion zsh > "$(DESTDIR)$(ZSH_COMPLETION)"

uninstall: ## Take away what `make install` put there
	rm -rf "$(DESTDIR)$(LIBRARY)" "$(DESTDIR)$(PREFIX)/share/doc/disclosure"
	rm -f "$(DESTDIR)$(PREFIX)/bin/disclosure" "$(DESTDIR)$(UNITS)/disclosure.service" "$(DESTDIR)$(BASH_COMPLETION)" "$(DESTDIR)$(ZSH_COMPLETION)" \
	  "$(DESTDIR)$(MANUAL)"

# What `make build` makes, in an image made by docker or podman; docs/install.md says how it is started.
IMAGE ?= disclosure

image: ## Make a container image of the stand-alone host (needs docker or podman; IMAGE names it)
	@maker=""; for one in docker podman; do if command -v $$one >/dev/null && $$one info >/dev/null 2>&1; then maker=$$one; break; fi; done; \
	if [ -z "$$maker" ]; then echo "no image was made: neither docker nor podman is here and running"; exit 1; fi; \
	$$maker build -t "$(IMAGE)" .

run: build ocr ## Build and start the stand-alone host; samples are filed at the first start
	@if [ ! -d "$(DATA)" ]; then mkdir -p "$(DATA)/intake" && cp $(FIRST_RUN:%=samples/%) "$(DATA)/intake/"; fi
	out/disclosure serve --data "$(DATA)" --urls "$(URLS)" --show-links

test: sdk ocr azurite chromium ## Build and run all tests that can run here
	AZURITE="$$([ -x $(AZURITE) ] && echo "$(CURDIR)/$(AZURITE)")" tests/run

# ATTACK_FILES is the number of damaged files of each kind (5,000 where none is named), ATTACK_SEED repeats a run that told its seed.
attack: build ocr ## Attack the program: 60,000 damaged files, bombs, 200 SIGKILLs, strangers, nginx in front (hours; ATTACK_FILES=200 shortens it)
	dotnet build tests/Disclosure.Attack.Tests -c Release --nologo -v quiet
	ATTACK=full DISCLOSURE=out/disclosure dotnet tests/Disclosure.Attack.Tests/bin/Release/net10.0/Disclosure.Attack.Tests.dll -noLogo -noColor

azure-local: sdk azurite ## Start Azurite, and on it the Azure app where the Functions Core Tools are installed
	@[ -x $(AZURITE) ] || { echo "Azurite is needed, and npm (Node 20 or newer) to install it"; exit 1; }
	infra/azure-local.sh $(AZURITE)

azure-proof: sdk azurite ## Prove the durable engine over the backend that is shipped, on Azurite (some minutes)
	dotnet build tests/Disclosure.Functions.Tests -c Release --nologo --verbosity quiet
	AZURE_PROOF=full AZURITE="$(CURDIR)/$(AZURITE)" dotnet tests/Disclosure.Functions.Tests/bin/Release/net10.0/Disclosure.Functions.Tests.dll -noLogo -noColor -class Disclosure.Functions.Tests.Orchestration.BackendTests

format: sdk ## Check formatting and style
	dotnet format Serverless.sln --verify-no-changes

bench: build ## Measure: file to findings, allocation, cost per page, process start
	dotnet publish tests/Benchmarks/EmptyProgram -c Release --use-current-runtime --self-contained false -o out/empty -v quiet --nologo
	dotnet run -c Release --project tests/Benchmarks -- --filter '*'

bench-scans: build ## Measure: ten scans of five pages, time by stage, memory, beside plain Tesseract (needs qpdf)
	dotnet run -c Release --project tests/Benchmarks/ScanBatch -- out/disclosure samples/scans

bench-lanes: build ## Measure: a decision and a digital filing at a host with nothing else to do and with 200 scans queued
	dotnet run -c Release --project tests/Benchmarks/FairLanes -- out/disclosure samples

bench-portal: build ## Measure: the public pages at 5,000 published reports (needs wrk)
	tests/Benchmarks/PublishedStore/measure out/disclosure

accuracy: build ## Measure: figures, findings and prose read from samples/scans (and from SCANS, more folders) against the truth
	dotnet run -c Release --project tests/ScanAccuracy -- out/disclosure samples/scans $(SCANS)

icdar: sdk ## Measure: tables found in the documents of FOLDER against the truth beside them (NAME.pdf, NAME-str.xml of ICDAR 2013); fetches nothing
	dotnet run -c Release --project tests/Benchmarks/TableAccuracy -- $(FOLDER)

# Each area by itself, so that one below the threshold does not keep the others from being measured; fails where one is. MUTATE narrows the files.
MUTATE ?=
MUTANTS := Reports:Reports Workflow:Process Documents:Tables

mutants: sdk ## Change the core in small ways, and count how many of the changes a test notices (hours; MUTATE='**/Rules/*.cs' narrows it)
	@dotnet tool restore; worst=0; \
	for one in $(MUTANTS); do \
	  echo "== $$one"; \
	  (cd tests/Disclosure.$${one%%:*}.Tests && RunAnalyzers=false MutantsOf=$${one##*:} dotnet stryker --skip-version-check -O StrykerOutput/$${one##*:} \
	    $(if $(MUTATE),--mutate '$(MUTATE)')) || worst=1; \
	done; exit $$worst

samples: sdk ## Make samples/ anew, digital and scanned (needs Chromium, LibreOffice, Ghostscript, poppler, qpdf and ImageMagick)
	dotnet run -c Release --project samples/ReportMaker -- samples

notices: sdk ## Write THIRD-PARTY-NOTICES.md anew, from the packages the shipped projects were restored with
	dotnet restore functions/Disclosure.Server --nologo -v quiet
	dotnet restore functions/Disclosure.Functions --nologo -v quiet || echo "not all of the Azure app's packages are to be had: the rest is listed"
	dotnet run -c Release --project tests/ThirdPartyNotices

sbom: sdk ## Write what the Azure app is made of to out/sbom-azure.json (make build writes that of the program to out/sbom.json)
	@mkdir -p out
	dotnet restore functions/Disclosure.Functions --nologo -v quiet
	infra/sbom functions/Disclosure.Functions/Disclosure.Functions.csproj disclosure-azure out/sbom-azure.json

# Once a version in Directory.Packages.props changes or a project takes another package, and with each new SDK.
LOCKED := Disclosure.Server Disclosure.Functions

locks: sdk ## Write infra/locks anew: the packages of what is shipped, each with the hash of its content
	@rm -rf infra/locks && mkdir -p infra/locks
	@echo "$$(dotnet msbuild functions/Disclosure.Server -getProperty:BundledNETCoreAppPackageVersion)" \
	  "$$(dotnet msbuild functions/Disclosure.Server -getProperty:NETCoreSdkRuntimeIdentifier)" > infra/locks/written-with
	for one in $(LOCKED); do dotnet restore functions/$$one -p:WriteLocks=true --force-evaluate --nologo -v quiet || exit 1; done

# What strangers' files reach. One hour for each is fifteen hours; MINUTES and FUZZ narrow it.
MINUTES ?= 60
FUZZ ?= pdf content filter font text web mht docx xlsx compound ofd ofd-page picture bundle pages reading event archive

fuzz: sdk ## Change inputs of each reader for an hour, led by the lines they reach (FUZZ=font MINUTES=5 narrows it; needs afl++)
	@command -v afl-fuzz >/dev/null || { $(SUDO) apt-get update -q && $(SUDO) apt-get install -y -q afl++; }
	tests/Disclosure.Fuzz/fuzz $(MINUTES) $(FUZZ)

clean: ## Remove what was built (never the data)
	rm -rf out; find . -name bin -prune -exec rm -rf {} + -o -name obj -prune -exec rm -rf {} +
