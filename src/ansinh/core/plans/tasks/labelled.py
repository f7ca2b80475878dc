"""Việc và nhãn của nó: tasks of running text, each with what the labels about it say."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from ansinh.core.plans.plan import Task
from ansinh.core.plans.structure.outline import Heading, Passage
from ansinh.core.plans.tasks.bodies import bodies_in
from ansinh.core.plans.tasks.labels import Label, labels_in
from ansinh.core.plans.tasks.owners import (
    assignment_in_heading,
    assignment_in_label,
)
from ansinh.core.plans.tasks.times import due_of_time, recurrence_of_time

Reader = Callable[[Passage, Label | None, Passage | None], Iterator[Task]]


@dataclass(slots=True)
class _Told:
    """Tasks so far, those since the last run of labels from `fresh` on; labels that stand before
    the tasks of their heading wait in `waiting`.
    """

    tasks: list[tuple[Passage, Task]] = field(default_factory=list[tuple[Passage, Task]])
    fresh: int = 0
    in_run: bool = False
    waiting: dict[tuple[Heading, ...], tuple[Label, ...]] = field(
        default_factory=dict[tuple[Heading, ...], tuple[Label, ...]]
    )

    def add(self, passage: Passage, tasks: Iterator[Task], about: Sequence[Label]) -> None:
        """Take tasks of a passage, with the labels within it and those that waited."""
        if self.in_run:
            self.fresh, self.in_run = len(self.tasks), False
        labels = (*self.waiting.get(_scope(passage), ()), *about)
        self.tasks += [(passage, _told(task, labels)) for task in tasks]

    def label(self, passage: Passage, labels: Sequence[Label]) -> None:
        """Let a labelled line tell about the tasks over it."""
        self.in_run = True
        if any(label.name == "owner" for label in labels) and not self._has_tasks(passage):
            self.tasks += [(passage, task) for task in _heading_as_task(passage)]
        concerned = [n for n in range(self.fresh, len(self.tasks)) if self._concerns(n, passage)]
        for number in concerned:
            earlier, task = self.tasks[number]
            self.tasks[number] = (earlier, _told(task, labels))
        if not concerned:
            scope = _scope(passage)
            self.waiting[scope] = (*self.waiting.get(scope, ()), *labels)

    def _has_tasks(self, passage: Passage) -> bool:
        return any(_scope(one) == _scope(passage) for one, _ in self.tasks[self.fresh :])

    def _concerns(self, number: int, passage: Passage) -> bool:
        """A label tells about all tasks of its heading, steps such as (1), (2) included; one
        under a bullet of another kind about that bullet alone.
        """
        earlier, last = self.tasks[number][0], self.tasks[-1][0]
        if _scope(earlier) != _scope(passage):
            return False
        nested = last.mark == "bullet" == passage.mark and _sign(last) != _sign(passage)
        return earlier is last or not nested


def labelled_tasks(passages: Sequence[Passage], read: Reader) -> Iterator[Task]:
    """Give the tasks that `read` finds in each passage, with what labels tell about them."""
    told = _Told()
    for passage, following in zip(passages, [*passages[1:], None], strict=False):
        cut, labels = labels_in(passage.words)
        if labels and cut == 0 and labels[0].name != "content":
            told.label(passage, labels)
        elif labels and cut == 0:
            told.add(passage, read(_cut(passage, labels[0]), labels[0], following), labels[1:])
        else:
            told.add(passage, read(_cut(passage, cut), None, following), labels)
    return (task for _, task in told.tasks)


def _heading_as_task(passage: Passage) -> Iterator[Task]:
    """A heading with nothing under it but labels is itself the task."""
    inner = passage.path[1:]
    if inner and inner[-1].title and not assignment_in_heading(inner[-1].title):
        yield Task(id="", quote=inner[-1].title, line=inner[-1].line, owners=(), coordinators=(),
                   due=None, recurrence=None, section=passage.section)  # fmt: skip


def _cut(passage: Passage, at: int | Label) -> Passage:
    """End a passage where its labels begin; what is before them is a sentence of its own."""
    end = at if isinstance(at, int) else at.width + len(at.rest)
    if end >= len(passage.words.rstrip(" .;)")):
        return passage
    text = passage.line.text[: passage.start + end].rstrip(" (;,.-") + ";"
    return replace(passage, line=replace(passage.line, text=text))


def _scope(passage: Passage) -> tuple[Heading, ...]:
    return tuple(heading for heading in passage.path if heading.kind != "bracketed")


def _sign(passage: Passage) -> str:
    return passage.line.text[:1]


def _told(task: Task, labels: Sequence[Label]) -> Task:
    for label in labels:
        if label.rest.strip(" .;:") and label.name != "other":
            task = _labelled(task, label)
    return task


def _labelled(task: Task, label: Label) -> Task:
    bare = label.rest.strip(" .;")
    if label.name == "owner":
        found = assignment_in_label(label.rest)
        return replace(task, owners=found.owners or (bare,),
                       coordinators=found.coordinators or task.coordinators)  # fmt: skip
    if label.name == "coordinator":
        return replace(task, coordinators=bodies_in(label.rest) or (bare,))
    if label.name == "due":
        return replace(task, due=task.due or due_of_time(label.rest),
                       recurrence=recurrence_of_time(label.rest) or task.recurrence)  # fmt: skip
    return replace(task, output=bare)
