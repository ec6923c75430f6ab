# Rules shared by the libraries.
SHELL := /bin/bash
.SHELLFLAGS = -eu -o pipefail -c
MAKEFLAGS += --no-builtin-rules
.SUFFIXES:
.SECONDEXPANSION:

name    ?= größe
version := $(shell cat VERSION)
objects  = $(sources:.c=.o)
headers  = $(wildcard include/*.h include/**/*.h)
flags    = $(if $(DEBUG),-g -O0,-O2) $(foreach d,$(dirs),-I$(d))
comma   := ,
long = first \
       second \
       third

ifndef PREFIX
PREFIX = /usr/local
endif

ifneq (,$(findstring clang,$(CC)))
flags += -Weverything
endif

lib$(name).a: $(objects)
	$(AR) rcs $@ $?

lib$(name).so.$(version): $(objects) | $(dirs)
	$(CC) -shared -Wl,-soname,lib$(name).so -o $@ $^

$(objects): %.o: %.c $(headers)
	$(CC) $(flags) -fPIC -c -o $@ $<

test:: all
	./run-tests --verbose "$(name)" && echo 'passed'

%.tab.c %.tab.h: %.y
	bison -d $<

docs: $$(wildcard *.md)
	imprint build --output $(@D)/site $(addprefix --include ,$^)

clean distclean:
	rm -f $(objects) lib$(name).* # everything made
	find . -name '*~' -exec rm {} +

help:
	@grep -E '^[a-z]+:.*##' Makefile | sort | awk 'BEGIN {FS = ":.*##"} {print $$1, $$2}'

.PHONY: test clean distclean help docs
unexport LANG
