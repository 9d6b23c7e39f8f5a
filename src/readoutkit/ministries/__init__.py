"""Our ministries, one a file, listed by hand.

Importing this package imports none of them: `load` does, when a registry is made.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from readoutkit.ministry import Ministry

MODULES: Final = (
    "ae_mofa",
    "au_dfat",
    "br_mre",
    "ca_gac",
    "ca_pm",
    "cn_mfa",
    "de_aa",
    "eg_mfa",
    "eu_eeas",
    "fr_meae",
    "gr_mfa",
    "id_kemlu",
    "il_pm",
    "in_mea",
    "ir_mfa",
    "jp_mofa",
    "kr_mofa",
    "kz_mfa",
    "nato",
    "nz_mfat",
    "oic",
    "ph_dfa",
    "pk_mofa",
    "qa_mofa",
    "ru_kremlin",
    "ru_mid",
    "sa_spa",
    "sg_mfa",
    "tr_mfa",
    "ua_president",
    "uk_fcdo",
    "uk_pm",
    "un_sg",
    "us_defense",
    "us_state",
    "us_white_house",
    "vn_mofa",
    "za_dirco",
)
"""The files, in the order of their ids."""


def load() -> tuple[Ministry, ...]:
    """Import the files and give their ministries."""
    return tuple(import_module(f"{__name__}.{module}").MINISTRY for module in MODULES)
