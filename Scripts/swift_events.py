"""Counts tests from the event stream of Swift Testing, where each case of a parameterised test counts."""

import json

from tally import Tally


def read_events(path):
    """Tests that began and never ended (a crash) count as failed. Without a stream nothing counts."""
    if not path.exists():
        return Tally()
    started, ended, failed, skipped, notes = 0, 0, set(), 0, []
    functions = set()
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            payload = record["payload"]
            kind, test = payload["kind"], payload.get("testID")
            if record["kind"] == "test" and kind == "function":
                functions.add(payload["id"])
            elif kind == "testCaseStarted":
                started += 1
            elif kind == "testCaseEnded":
                ended += 1
            elif kind == "testSkipped":
                messages = [message["text"] for message in payload["messages"]]
                if test in functions:
                    skipped += 1
                    notes += messages
            elif kind == "issueRecorded" and any(message["symbol"] == "fail" for message in payload["messages"]):
                failed.add((test, payload.get("_testCase", {}).get("id")))
                notes.append(f"{test}: " + " ".join(message["text"] for message in payload["messages"]))
    lost = started - ended
    return Tally(max(ended - len(failed), 0), len(failed) + lost, skipped, notes)
