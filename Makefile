# make site   builds the program and the site in Site/
# make program  builds the program alone, .build/release/cairn
# make documentation  builds the handbook, Documentation/Handbook, in .build/handbook
# make test   runs every suite and ends with the count of tests
# make lint   checks the format of the Swift sources
# make clean  removes everything that was built

SWIFT ?= swift
CAIRN := .build/release/cairn
# With Swift's libraries inside, the program starts and runs a tenth faster, and on machines without Swift.
STATIC := $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib)

# Templates are missing on purpose: a build here reads them from their folder, the copy inside the program is for other folders.
PROGRAM := Package.swift $(shell find Sources Plugins)

.PHONY: site program documentation workbench test lint clean packages test-packages

site: packages $(CAIRN)
	@$(CAIRN) build --content Content --output Site
	@Scripts/how-to-look

program: $(CAIRN)

$(CAIRN): $(PROGRAM) | packages
	@$(SWIFT) build --configuration release $(STATIC) --product cairn
	@touch $@

documentation: $(CAIRN)
	@$(CAIRN) build --content Documentation/Handbook --output .build/handbook

workbench: packages
	@$(SWIFT) build --configuration release $(STATIC) --product Workbench

test: test-packages
	@Scripts/run-tests

lint:
	@$(SWIFT) format lint --strict --recursive --parallel Package.swift Plugins Sources Tests

packages:
	@Scripts/install-packages site

test-packages:
	@Scripts/install-packages site tests

clean:
	@$(SWIFT) package clean
	@rm -rf .build/results .build/prefixed*
	@find Site -mindepth 1 ! -name .gitignore -delete
