"""What is done for the open event in the background: checked and backed up at the start, backed up while it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from gui.context import Services
from gui.opening import Opener
from models.errors import UserError

if TYPE_CHECKING:
    from gui.workers import Progress
    from models.store.workspace import Workspace

__all__ = ["Upkeep"]

BACKUP_EVERY_MS = 600_000


class Upkeep(QObject):
    """Starts when the window has been painted, so that nothing of it delays the first picture."""

    def __init__(self, services: Services, opener: Opener) -> None:
        super().__init__(opener)
        self._services = services
        self._opener = opener
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.back_up)
        opener.opened.connect(lambda workspace: services.first_paint.then(lambda: self._begin(workspace)))
        opener.closing.connect(self._timer.stop)

    def _begin(self, workspace: Workspace) -> None:
        self._services.workers.start(_load_what_changing_needs)
        self._services.workers.start(lambda progress: workspace.check(), failed=self._services.errors.show)
        if not workspace.read_only:
            self._back_up(workspace)
            self._timer.start(BACKUP_EVERY_MS)

    def back_up(self) -> None:
        """Back the event up if it has changed since the last time."""
        workspace = self._opener.workspace
        if workspace is not None and workspace.needs_backup():
            self._back_up(workspace)

    def _back_up(self, workspace: Workspace) -> None:
        self._services.workers.start(lambda progress: workspace.back_up(), failed=self._warn)

    def _warn(self, error: UserError) -> None:
        """Say quietly that no backup could be made: the event itself is safe."""
        self._services.notices.warn(error.text)


def _load_what_changing_needs(progress: Progress) -> None:
    from models import operations  # noqa: PLC0415 -- loaded when first needed
    from models.store.workspace import warm_up  # noqa: PLC0415 -- loaded when first needed

    warm_up()
    _ = operations.people, operations.programme
