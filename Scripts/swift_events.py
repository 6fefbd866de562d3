"""Counts tests from the event stream of Swift Testing, where each case of a parameterised test counts."""

import json

from tally import Tally


def read_events(path):
    """Tests that began and never ended (a crash) count as failed. Without a stream nothing counts."""
    if not path.exists():
        return Tally()
    functions, parameterised, notes = set(), set(), []
    started, ended, failed, skipped = set(), set(), set(), set()
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            payload = record["payload"]
            kind, test = payload["kind"], payload.get("testID")
            run = (test, payload.get("_testCase", {}).get("id"))
            messages = payload.get("messages", [])
            words = " ".join(message["text"] for message in messages)
            if record["kind"] == "test" and kind == "function":
                functions.add(payload["id"])
                if payload["isParameterized"]:
                    parameterised.add(payload["id"])
            elif kind == "testCaseStarted" or kind == "testStarted" and test in functions - parameterised:
                started.add(run)
            elif kind == "testCaseEnded" or kind == "testEnded" and test in functions - parameterised:
                ended.add(run)
            elif kind == "testSkipped" and test in functions:
                skipped.add(test)
                notes.append(words)
            elif kind == "issueRecorded" and any(message["symbol"] == "fail" for message in messages):
                failed.add(run)
                arguments = payload.get("_testCase", {}).get("displayName")
                notes.append(f"{test}" + (f" with {arguments}" if arguments else "") + f": {words}")
    for test, _ in started - ended:
        notes.append(f"{test} did not end.")
    failed |= started - ended
    return Tally(len(ended - failed), len(failed), len(skipped), notes)
