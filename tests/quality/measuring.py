"""How well messages and drafts are read, as numbers; `measure` prints them, `regression` holds them against floors.

The binary reads lines labelled by hand: messages.<lang>.jsonl, or <lang>.jsonl of tests/intents ({"text","anger","intent","also","suggest",
"care"}), and drafts.<lang>.jsonl ({"text","faults","tactics"}). A mark is a share from 0 to 1, and not a number where nothing can be told."""
import json
import subprocess

languages = ["en", "nb", "da", "it", "hu", "el"]
message_marks = ["suggest F1", "calm answered", "intent top-1", "top-3", "care recall", "care precision", "anger ±1", "anger exact", "language"]
draft_marks = ["fault F1", "good flagged", "tactic F1"]


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def answers(binary, command, texts, stated=None):
    asked = "".join(json.dumps({"text": text} | ({"lang": stated} if stated else {})) + "\n" for text in texts)
    done = subprocess.run([binary, command, "--jsonl"], input=asked, stdout=subprocess.PIPE, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def share(part, whole):
    return part / whole if whole else float("nan")


def messages(binary, path, language):
    """The number of messages, then message_marks."""
    wanted = lines(path)
    got = answers(binary, "suggest", [each["text"] for each in wanted])
    tp = fp = fn = calm = false = top1 = top3 = care = care_hit = care_said = near = exact = right = long = 0
    for want, have in zip(wanted, got):
        tp += want["suggest"] and have["suggest"]
        fp += have["suggest"] and not want["suggest"]
        fn += want["suggest"] and not have["suggest"]
        if not want["suggest"] and not want["care"]:
            calm += 1
            false += have["suggest"]
        fits = {want["intent"], *want.get("also", [])}
        named = [have["intent"]] + [each["id"] for each in have["intents"] if each["id"] != have["intent"]]
        top1 += named[0] in fits
        top3 += any(each in fits for each in named[:3])
        care += want["care"]
        care_hit += want["care"] and have["care"]
        care_said += have["care"]
        near += abs(want["anger"] - have["level"]) <= 1
        exact += want["anger"] == have["level"]
        if len(want["text"]) >= 15:
            long += 1
            right += have["lang"] == language
    n = len(wanted)
    return [n, share(2 * tp, 2 * tp + fp + fn), share(false, calm), share(top1, n), share(top3, n), share(care_hit, care),
            share(care_hit, care_said), share(near, n), share(exact, n), share(right, long)]


def f1(pairs):
    tp = sum(len(want & have) for want, have in pairs)
    fp = sum(len(have - want) for want, have in pairs)
    fn = sum(len(want - have) for want, have in pairs)
    return share(2 * tp, 2 * tp + fp + fn)


def drafts(binary, path, language):
    """The number of drafts, then draft_marks."""
    wanted = lines(path)
    got = answers(binary, "review", [each["text"] for each in wanted], language)
    faults = [(set(want["faults"]), {each["id"] for each in have["faults"]}) for want, have in zip(wanted, got)]
    tactics = [(set(want["tactics"]), set(have["tactics"])) for want, have in zip(wanted, got)]
    good = [have for want, have in faults if not want]
    return [len(wanted), f1(faults), share(sum(bool(have) for have in good), len(good)), f1(tactics)]


def by_language(read, binary, folder, pattern):
    """A row of `read` for every language whose file, named by `pattern`, is in the folder."""
    found = [(language, folder / pattern.format(language)) for language in languages]
    return [(language, read(binary, path, language)) for language, path in found if path.exists()]


def means(rows):
    """Over the languages that have the mark; a language counts the same however many lines it has."""
    columns = [[mark for mark in column if mark == mark] for column in zip(*(row[1:] for _, row in rows))]
    return [share(sum(column), len(column)) for column in columns]
