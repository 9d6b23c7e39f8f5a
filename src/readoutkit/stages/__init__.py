"""The stages in which a text is read, one file each; siblings never import one another."""
