"""What Alembic runs for each command: one connection, one transaction, foreign keys off."""

from __future__ import annotations

import sqlite3
from typing import Any, Literal

from alembic import context
from sqlalchemy import Connection, create_engine, event
from sqlalchemy.pool import StaticPool
from sqlalchemy.types import TypeDecorator

from models import desk, journal, meetings, people, pictures, pitches, programme, releases
from models import event as event_tables
from models.base import Base
from models.store.connection import connect

AGGREGATES = (desk, event_tables, journal, meetings, people, pictures, pitches, programme, releases)


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _connection() -> sqlite3.Connection:
    connection = connect(context.config.attributes["path"])
    connection.execute("PRAGMA foreign_keys = OFF")
    return connection


def render_plainly(kind: str, item: Any, _: object) -> str | Literal[False]:
    """Write the stored type into revisions, which must not change when a class of today does."""
    if kind != "type" or not isinstance(item, TypeDecorator):
        return False
    return f"sa.{item.impl_instance!r}"


def run() -> None:
    engine = create_engine("sqlite://", creator=_connection, poolclass=StaticPool)
    event.listen(engine, "begin", _begin)
    with engine.connect() as connection:
        context.configure(
            connection=connection,
            target_metadata=Base.metadata,
            render_as_batch=True,
            render_item=render_plainly,
        )
        with context.begin_transaction():
            context.run_migrations()
        connection.commit()
    engine.dispose()


run()
