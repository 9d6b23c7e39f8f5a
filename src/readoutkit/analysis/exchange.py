"""A comparison as plain data and back: the policy of its JSON, which holds all that the pair files hold."""
from __future__ import annotations
from typing import Any
from readoutkit.analysis.comparison import Comparison, Told, Sort

def _t(t: Told) -> dict[str, Any]:
    return {"start": t.span.start, "end": t.span.end, "text": t.span.text, "kind": t.kind, "speakers": list(t.speakers), "act": t.act, "cue": t.cue}

def to_dict(c: Comparison) -> dict[str, Any]:
    d: dict[str, Any] = {"aligned": [{"label": r.label, **{s.key: [_t(t) for t in cell] for s, cell in zip(c.sides, r.cells)}, "evidence": list(r.evidence)} for r in c.rows]}
    for s, o in zip(c.sides, c.omissions):
        d["only_" + s.key] = [{**_t(x.told), "sort": x.sort} for x in o]
    for x in c.claims:
        key = "joint_" + x.teller if x.joint else "claims_about_" + x.about
        d.setdefault(key, []).append({x.teller: _t(x.told), "state": x.state, "match": [_t(t) for t in x.match], "otherwise": [_t(t) for t in x.otherwise]})
    return d
