"""For the tests of readoutkit and of ministries that others write; needs the extra ``testing``."""
