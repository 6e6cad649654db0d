"""Conflicts, ways between rooms, versions of the programme"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "accepted_conflict",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("conflict", sa.String(length=300), nullable=False),
        sa.Column("reason", sa.String(length=500), server_default="", nullable=False),
        sa.CheckConstraint("reason <> ''", name=op.f("ck_accepted_conflict_has_reason")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_accepted_conflict")),
        sa.UniqueConstraint("conflict", name=op.f("uq_accepted_conflict_conflict")),
    )
    op.create_table(
        "programme_version",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=200), server_default="", nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("notes", sa.Text(), server_default="", nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.CheckConstraint("name <> ''", name=op.f("ck_programme_version_has_name")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_programme_version")),
    )
    op.create_table(
        "room_distance",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("room_id", sa.String(length=32), nullable=False),
        sa.Column("other_room_id", sa.String(length=32), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.CheckConstraint("minutes >= 0", name=op.f("ck_room_distance_minutes_not_negative")),
        sa.CheckConstraint("room_id < other_room_id", name=op.f("ck_room_distance_of_two_in_order")),
        sa.ForeignKeyConstraint(
            ["other_room_id"],
            ["room.id"],
            name=op.f("fk_room_distance_other_room_id_room"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["room_id"], ["room.id"], name=op.f("fk_room_distance_room_id_room"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_room_distance")),
        sa.UniqueConstraint("room_id", "other_room_id", name=op.f("uq_room_distance_room_id_other_room_id")),
    )
    with op.batch_alter_table("room_distance", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_room_distance_other_room_id"), ["other_room_id"], unique=False)

    with op.batch_alter_table("event", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("room_change_minutes", sa.Integer(), server_default="0", nullable=False)
        )

    with op.batch_alter_table("session", schema=None) as batch_op:
        batch_op.add_column(sa.Column("expected_attendance", sa.Integer(), nullable=True))
