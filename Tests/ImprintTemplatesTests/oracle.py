"""Renders the cases on standard input with Jinja2 and writes what each gives as JSON.

A case is {"template", "context", "autoescape", "trim", "files"}; its result {"output"} or {"error"}.
"""

import json
import sys

import jinja2


def render(case):
    environment = jinja2.Environment(
        undefined=jinja2.StrictUndefined,
        autoescape=case.get("autoescape", False),
        trim_blocks=case.get("trim", False),
        lstrip_blocks=case.get("trim", False),
        keep_trailing_newline=case.get("keep", False),
        loader=jinja2.DictLoader(case.get("files", {})),
        extensions=["jinja2.ext.do", "jinja2.ext.loopcontrols"],
    )
    try:
        template = environment.from_string(case["template"])
        return {"output": template.render(case.get("context", {}))}
    except Exception as error:
        return {"error": f"{type(error).__name__}: {error}"}


json.dump([render(case) for case in json.load(sys.stdin)], sys.stdout)
