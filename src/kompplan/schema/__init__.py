"""The plan format as JSON Schema (2020-12), for editors: keys, values, and Norwegian words."""

from kompplan.schema.build import build_schema

__all__ = ["build_schema"]
