"""Several writers through several nodes, who come back when a connection breaks, resume with `after`, and send what was not acknowledged again under its id. What they were told, and
what they heard, is kept to be compared with the log."""
import asyncio
import contextlib
import random
import threading
import time

from database import comes_true
from wire import Wire

unacknowledged = 48  # of one writer; the server reads no further behind 64
for_now = {"unavailable", "slow_down", "too_many", "not_joined", "busy"}  # refusals after which one tries again
lines = {"customer": "Could you look where my parcel is, please?", "agent": "I look into it and tell you what I find."}


class Writer:
    """One connection, at one of `ports` at a time: the first where it can be had."""

    def __init__(self, name, role, token, ports, conversations, rate):
        self.name, self.role, self.token, self.ports, self.conversations, self.rate = name, role, token, ports, conversations, rate
        self.waiting, self.acknowledged = {}, {}  # by id: the command; (conversation, seq)
        self.heard = {each: [] for each in conversations}  # (seq, id), in the order of hearing
        self.sent, self.latencies = {}, []  # when, by id, the first time; seconds until the acknowledgement
        self.problems, self.stalls = [], []  # (from, to) without an acknowledgement, where that is of note
        self.number, self.last_ack, self.connects, self.again = 0, time.monotonic(), 0, 0
        self.wire, self.writing, self.listening = None, True, True

    async def run(self):
        ports = list(self.ports)
        while self.listening:
            try:
                await self._serve(ports[0])
            except (OSError, asyncio.TimeoutError):
                pass
            ports.append(ports.pop(0))
            await asyncio.sleep(random.uniform(0.05, 0.15))

    async def _serve(self, port):
        over = asyncio.Event()
        self.wire = await Wire.open(port, self.take, over.set)
        try:
            self.connects += 1
            self.wire.say({"type": "hello", "role": self.role, "name": self.name, "token": self.token}, *map(self.join, self.conversations), *self.waiting.values())
            due, before = 0.0, time.monotonic()
            while not over.is_set() and self.listening:
                await asyncio.sleep(0.02)
                now = time.monotonic()
                due, before = min(due + (now - before) * self.rate, unacknowledged), now
                count = min(int(due), unacknowledged - len(self.waiting)) if self.writing else 0
                if count > 0:
                    due -= count
                    self.wire.say(*(self.next_message() for _ in range(count)))
        finally:
            self.wire.close()
            self.wire = None

    def join(self, conversation):
        heard = self.heard[conversation]
        return {"type": "join", "id": f"join {conversation}", "conversation": conversation, "after": heard[-1][0] if heard else 0}

    def next_message(self):
        self.number += 1
        conversation = self.conversations[self.number % len(self.conversations)]
        speaker = "customer" if self.number % 2 else "agent"
        command = {"type": "message", "id": f"{self.name}.{self.number}", "conversation": conversation, "text": lines[speaker], "from": {"role": speaker, "name": "Rosa"}}
        self.waiting[command["id"]] = command
        self.sent[command["id"]] = time.monotonic()
        return command

    def take(self, frame):
        kind, ref = frame["type"], frame.get("ref")
        if kind == "message":
            self.heard[frame["conversation"]].append((frame["seq"], frame["id"]))
        elif kind == "ack" and ref is not None:
            self.take_ack(ref, frame)
        elif kind == "gap":
            self.problems.append(f"{self.name} has a gap: {frame}")
        elif kind == "error":
            self.take_error(ref, frame)

    def take_ack(self, ref, frame):
        now = time.monotonic()
        if now - self.last_ack > 0.05:
            self.stalls.append((self.last_ack, now))
        self.last_ack = now
        if self.acknowledged.setdefault(ref, (frame["conversation"], frame["seq"])) != (frame["conversation"], frame["seq"]):
            self.problems.append(f"{ref} was acknowledged as {self.acknowledged[ref]} and as {frame['seq']}")
        said = self.waiting.pop(ref, None)
        if said:
            self.latencies.append(now - self.sent.pop(ref))
        if said and self.number % 50 == 0 and self.wire:  # now and then the same once more
            self.again += 1
            self.wire.say(said)

    def take_error(self, ref, frame):
        if frame["code"] not in for_now:
            self.problems.append(f"{self.name} was refused: {frame}")
            return
        asyncio.get_running_loop().call_later(frame.get("retry_after_s", 0.2), self.try_again, ref)

    def try_again(self, ref):
        if not self.wire or not ref:
            return
        if ref.startswith("join "):
            self.wire.say(self.join(ref.removeprefix("join ")))
        elif ref in self.waiting:
            self.wire.say(self.waiting[ref])


class Writers:
    """Of as many conversations, each written in by two, who are at different nodes. On a thread of its own."""

    def __init__(self, cluster, name, rate, writers=12, conversations=60):
        token = cluster.token("integration", name)
        ports = [node.port for node in cluster.nodes]
        self.conversations = [f"{name}-{number}" for number in range(conversations)]
        self.all = []
        for number in range(writers):
            mine = [each for at, each in enumerate(self.conversations) if number in (at % writers, (at + 1) % writers)]
            first = number % len(ports)
            self.all.append(Writer(f"{name}.{number}", "integration", token, ports[first:] + ports[:first], mine, rate / writers))
        self.thread = threading.Thread(target=lambda: asyncio.run(self._run()), daemon=True)

    async def _run(self):
        await asyncio.gather(*(writer.run() for writer in self.all))

    def start(self):
        self.began = time.monotonic()
        self.thread.start()
        return self

    def stop(self, patience):
        """Says nothing new, and waits until everything is acknowledged. All go on listening."""
        self.ended = time.monotonic()
        for writer in self.all:
            writer.writing = False
        comes_true(lambda: not any(writer.waiting for writer in self.all), "not all messages are acknowledged", patience)

    def leave(self):
        for writer in self.all:
            writer.listening = False
        self.thread.join()

    def acknowledged(self):
        return {key: place for writer in self.all for key, place in writer.acknowledged.items()}

    def out_of_service(self, since):
        """The longest time that any of them waited between two acknowledgements."""
        return max((end - begin for writer in self.all for begin, end in writer.stalls if end > since), default=0.0)

    def served_again(self, since):
        """After how long the last of them had an acknowledgement."""
        return max(end - since for writer in self.all for begin, end in [*writer.stalls, (since, since)] if begin <= since <= end)


async def read_through(port, token, conversations, patience):
    """(seq, id) of every message, by conversation, as a node tells them to somebody who comes new."""
    heard, ends, done = {each: [] for each in conversations}, set(conversations), asyncio.Event()

    def take(frame):
        if frame["type"] == "message":
            heard[frame["conversation"]].append((frame["seq"], frame["id"]))
        elif frame["type"] in ("gap", "error"):
            ends.add(f"reading through {port}: {frame}")
            done.set()
        elif frame["type"] == "ack":
            ends.discard(frame["ref"])
            if not ends:
                done.set()

    wire = await Wire.open(port, take, lambda: None)
    with contextlib.closing(wire):
        wire.say({"type": "hello", "role": "integration", "name": "reader", "token": token})
        for each in conversations:  # what is asked behind a join is answered behind what was missed
            wire.say({"type": "join", "conversation": each, "after": 0}, {"type": "typing", "id": each, "conversation": each})
        await asyncio.wait_for(done.wait(), patience)
    assert not ends, ends
    return heard
