"""When things begin and end on a day: half-open spans, what runs in parallel, and new times for a new order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise

NIGHT_ENDS = time(5)
NO_GAP = timedelta(0)

Starts = dict[str, datetime]


@dataclass(frozen=True, slots=True)
class Span:
    """A session in time, its end not included. A fixed one is not moved when others change places."""

    id: str
    start: datetime
    minutes: int
    is_fixed: bool = False

    @property
    def end(self) -> datetime:
        return end_of(self.start, self.minutes)


def end_of(start: datetime, minutes: int) -> datetime:
    """Return when something ends that begins at `start` and lasts `minutes`."""
    return start + timedelta(minutes=minutes)


def overlap(one: Span, other: Span) -> bool:
    """Say whether two spans share a moment; one that begins when the other ends does not."""
    return one.start < other.end and other.start < one.end


def overlaps(spans: Iterable[Span]) -> list[tuple[str, str]]:
    """Return the ids of every two spans that overlap, the earlier first."""
    found: list[tuple[str, str]] = []
    running: list[Span] = []
    for span in in_order(spans):
        running = [other for other in running if other.end > span.start]
        found += [(other.id, span.id) for other in running]
        running.append(span)
    return found


def in_order(spans: Iterable[Span]) -> list[Span]:
    """Return the spans by their starts; those that begin together stay as they came."""
    return sorted(spans, key=lambda span: span.start)


def blocks(spans: Iterable[Span]) -> list[list[Span]]:
    """Return the spans in order, those that run in parallel together in one block."""
    parted: list[list[Span]] = []
    for span in in_order(spans):
        if parted and span.start < _end(parted[-1]):
            parted[-1].append(span)
        else:
            parted.append([span])
    return parted


def moment_on(day: date, clock: time, opens: time = NIGHT_ENDS) -> datetime:
    """Return the moment of `clock` on a programme day; 0:30 is the night after it unless the day `opens` earlier."""
    is_after_midnight = clock < NIGHT_ENDS and clock < opens
    return datetime.combine(day + timedelta(days=1) if is_after_midnight else day, clock)


def reordered(spans: Sequence[Span], moved: str, to: int) -> Starts:
    """Return the new starts after `moved` has gone to index `to` among the others of its day.

    `spans` is the day in order. What it passes moves up or down to close the place it leaves, blocks of parallel
    spans as one. The gaps stay where they are in the row, so the stretch begins and ends as before and nothing
    outside it moves. What runs in parallel with `moved`, and what is fixed, keeps its time.
    """
    line, at = _line_of(spans, moved)
    others = [span for span in spans if span.id != moved]
    was = next(index for index, span in enumerate(spans) if span.id == moved)
    passed = {span.id for span in others[min(was, to) : max(was, to)]}
    touched = [block for block in line if passed & {span.id for span in block}]
    if not touched:
        return {}
    goes_down = to > was
    stretch = [[at], *touched] if goes_down else [*touched, [at]]
    order = [*touched, [at]] if goes_down else [[at], *touched]
    return _laid_out(stretch, order)


def step(spans: Sequence[Span], moved: str, by: int) -> int | None:
    """Return the index among the others that takes `moved` past its next neighbour (`by` 1) or the one before (-1).

    Spans that run in parallel with it, and fixed ones, are no neighbours. None where there is no neighbour.
    """
    line, at = _line_of(spans, moved)
    if by > 0:
        block = next((block for block in line if block[0].start >= at.end), None)
    else:
        block = next((block for block in reversed(line) if _end(block) <= at.start), None)
    if block is None:
        return None
    others = [span.id for span in spans if span.id != moved]
    places = [others.index(span.id) for span in block]
    return max(places) + 1 if by > 0 else min(places)


def pushed(spans: Iterable[Span], inserted: Span) -> Starts:
    """Return the new starts of what must begin later to make room for `inserted`.

    What begins while it runs is moved to its end, blocks of parallel spans as one, and pushes what follows in
    turn, until a gap takes it up or a fixed one stands in the way.
    """
    starts: Starts = {}
    free_from = inserted.end
    later = (span for span in spans if span.start >= inserted.start and span.id != inserted.id)
    for block in blocks(later):
        delay = free_from - block[0].start
        if delay <= NO_GAP or any(span.is_fixed for span in block):
            break
        starts |= {span.id: span.start + delay for span in block}
        free_from = _end(block) + delay
    return starts


def _line_of(spans: Sequence[Span], moved: str) -> tuple[list[list[Span]], Span]:
    """Return the blocks that `moved` may change places with, and `moved` itself."""
    at = next(span for span in spans if span.id == moved)
    line = [span for span in spans if span.id != moved and not span.is_fixed and not overlap(span, at)]
    return blocks(line), at


def _laid_out(stretch: Sequence[Sequence[Span]], order: Sequence[Sequence[Span]]) -> Starts:
    """Lay the blocks out anew in `order`, from where the `stretch` begins and with its gaps."""
    gaps = [after[0].start - _end(before) for before, after in pairwise(stretch)]
    starts: Starts = {}
    begins = stretch[0][0].start
    for block, gap in zip(order, [*gaps, NO_GAP], strict=True):
        delay = begins - block[0].start
        starts |= {span.id: span.start + delay for span in block if delay}
        begins = _end(block) + delay + gap
    return starts


def _end(block: Sequence[Span]) -> datetime:
    return max(span.end for span in block)


def at_new_start(span: Span, starts: Starts) -> Span:
    """Return `span` with the start it has in `starts`, if any."""
    return replace(span, start=starts.get(span.id, span.start))
