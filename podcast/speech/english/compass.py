"""Points of the compass behind streets and degrees."""

from __future__ import annotations

DIRECTIONS = {
    "N": "North", "S": "South", "E": "East", "W": "West", "NE": "Northeast", "NW": "Northwest",
    "SE": "Southeast",
    "SW": "Southwest",
}  # fmt: skip
