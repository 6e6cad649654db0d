"""The event on screen: the only package that imports PySide6."""

# Once PySide6 is loaded it reads the source of every module that is loaded after it; these need not be among them.
import models.queries.headline
import models.queries.history
import models.store.workspace  # noqa: F401 -- for the loading alone
