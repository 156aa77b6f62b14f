"""Which files of a container form an archive: each root that holds known files is a delivery."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from linkedin_insights.archive.known import is_export_file, root_of
from linkedin_insights.archive.names import export_name


def find_roots(paths: Sequence[str]) -> list[str]:
    """Roots of the archives among ``paths``, sorted.

    A folder below a root is an archive of its own only if it repeats a file of that root;
    otherwise it is one of the archive's own sub-folders.
    """
    names: dict[str, set[str]] = defaultdict(set)
    for path in paths:
        if is_export_file(path):
            names[root_of(path)].add(export_name(path).key)
    roots: list[str] = []
    for root in sorted(names, key=lambda name: (name.count("/"), name)):
        above = [other for other in roots if is_below(root, other)]
        if not above or any(names[other] & names[root] for other in above):
            roots.append(root)
        else:
            names[above[-1]] |= names[root]
    return sorted(roots)


def is_below(path: str, root: str) -> bool:
    """Whether ``path`` lies in the folder ``root``; the empty root holds everything."""
    return not root or path.startswith(f"{root}/")


def split_by_root(paths: Sequence[str], *, keep_strays: bool) -> dict[str, list[tuple[int, str]]]:
    """Assign each path to the deepest root above it: root → (index, path below the root).

    What lies outside of every root is left out, or, with ``keep_strays``, listed with the first
    root under its whole path, so that nothing in a zip goes unmentioned.
    """
    roots = find_roots(paths)
    found: dict[str, list[tuple[int, str]]] = {root: [] for root in roots}
    for index, path in enumerate(paths):
        above = [root for root in roots if is_below(path, root)]
        if above:
            root = max(above, key=len)
            found[root].append((index, path[len(root) + 1 :] if root else path))
        elif roots and keep_strays:
            found[roots[0]].append((index, path))
    return found
