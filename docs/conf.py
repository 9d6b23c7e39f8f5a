import readoutkit

project = "readoutkit"
copyright = "The readoutkit authors"
author = "The readoutkit authors"
version = release = readoutkit.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.doctest"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"readoutkit {version}"

# Docstrings name code in single backticks.
default_role = "code"
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
python_use_unqualified_type_names = True
myst_heading_anchors = 3
