"""A client of the Evenkeel live protocol (docs/protocol.md) in one file: the standard library and `websockets` (python3-websockets in Debian).

It connects, comes back by itself after a break, joins its conversations again where it stopped, and sends what was not acknowledged once more under the same id, so
that nothing is lost and nothing said twice.

    async with Evenkeel("http://127.0.0.1:8787", role="integration", name="gateway") as evenkeel:
        await evenkeel.join("ticket-7")
        await evenkeel.say("ticket-7", "Where is my parcel?", sender=("customer", "Rosa"))
"""
import asyncio
import json
import random
import urllib.error
import urllib.parse
import urllib.request
import uuid

import websockets

__all__ = ["Evenkeel", "Refused"]

PROTOCOL = "evenkeel.v1"
LONGEST_PAUSE_S = 30.0
MOST_WAITING = 1000


class Refused(Exception):
    """The server did not do what was asked; `code` is one of docs/protocol.md, `message` says why."""

    def __init__(self, code, message, retry_after=None):
        super().__init__(f"{code}: {message}")
        self.code, self.message, self.retry_after = code, message, retry_after


class Evenkeel:
    """One connection, in an event loop. `heard` is called with every frame of the server that answers no command."""

    def __init__(self, server, *, role, name, token=None, heard=None, first_pause_s=0.5):
        parts = urllib.parse.urlsplit(server)
        self.http = urllib.parse.urlunsplit((parts.scheme, parts.netloc, "", "", ""))
        self.url = urllib.parse.urlunsplit(("wss" if parts.scheme == "https" else "ws", parts.netloc, "/v1/ws", "", ""))
        self.role, self.name, self.token = role, name, token
        self.heard = heard or (lambda frame: None)
        self.limits = {}
        self._first_pause_s = first_pause_s
        self._seen = {}  # joined conversations and the newest number seen of each
        self._waiting = {}  # commands by id, with the future that their answer settles; sent again after a break
        self._socket = None
        self._ready = asyncio.Event()
        self._task = None

    async def __aenter__(self):
        self._task = asyncio.ensure_future(self._run())
        ready = asyncio.ensure_future(self._ready.wait())
        await asyncio.wait({ready, self._task}, return_when=asyncio.FIRST_COMPLETED)
        if self._task.done():
            ready.cancel()
            self._task.result()
        return self

    async def __aexit__(self, *_):
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)
        for _, answer in self._waiting.values():
            answer.cancel()

    async def join(self, conversation):
        """Returns the frame `joined`. The conversation stays joined over breaks."""
        self._seen.setdefault(conversation, 0)
        return await self.ask({"type": "join", "conversation": conversation, "after": self._seen[conversation]})

    async def leave(self, conversation):
        self._seen.pop(conversation, None)
        return await self.ask({"type": "leave", "conversation": conversation})

    async def say(self, conversation, text, *, sender=None, lang=None, id=None):
        """Returns once the message is on the server's disk, with its number there. `sender` is (role, name) and for integrations, which bring other people's words. The
        same `id` again is the same message."""
        frame = {"type": "message", "conversation": conversation, "text": text, "id": id or uuid.uuid4().hex}
        if sender:
            frame["from"] = {"role": sender[0], "name": sender[1]}
        if lang:
            frame["lang"] = lang
        return (await self.ask(frame))["seq"]

    async def ask(self, command):
        """Sends one command and returns the frame that answers it; raises Refused where that is an error. Waits for a connection where there is none."""
        if len(self._waiting) >= MOST_WAITING:
            raise Refused("too_many", f"{MOST_WAITING} commands wait for their answers already")
        if self._task.done():
            self._task.result()
        command = dict(command)
        command.setdefault("id", uuid.uuid4().hex)
        if command["id"] in self._waiting:  # said already, and on its way
            return await asyncio.shield(self._waiting[command["id"]][1])
        answer = asyncio.get_running_loop().create_future()
        self._waiting[command["id"]] = (command, answer)
        try:
            await self._send(command)
            return await answer
        finally:
            self._waiting.pop(command["id"], None)

    async def suggest(self, text, lang=None):
        """What would be suggested for one message by itself (POST /v1/suggest); needs no conversation."""
        return await self._post("/v1/suggest", text, lang)

    async def review(self, text, lang=None):
        """What is wrong with an agent's draft by itself (POST /v1/review)."""
        return await self._post("/v1/review", text, lang)

    async def _post(self, path, text, lang):
        body = json.dumps({"text": text, **({"lang": lang} if lang else {})}).encode()
        headers = {"Content-Type": "application/json", **({"Authorization": f"Bearer {self.token}"} if self.token else {})}
        request = urllib.request.Request(self.http + path, body, headers)

        def post():
            try:
                with urllib.request.urlopen(request, timeout=30) as answer:
                    return json.load(answer)
            except urllib.error.HTTPError as refused:
                said = json.load(refused)
                raise Refused(said.get("code", "error"), said.get("message", str(refused))) from None

        return await asyncio.get_running_loop().run_in_executor(None, post)

    async def _send(self, command):
        if not self._ready.is_set():
            return  # _come_in() sends all that waits
        try:
            await self._socket.send(json.dumps(command, ensure_ascii=False))
        except websockets.ConnectionClosed:
            pass  # likewise

    async def _run(self):
        pause = self._first_pause_s
        while True:
            try:
                async with websockets.connect(self.url, subprotocols=[PROTOCOL], max_size=None, ping_interval=None) as socket:
                    await self._come_in(socket)
                    pause = self._first_pause_s
                    async for text in socket:
                        self._take(json.loads(text))
            except (OSError, asyncio.TimeoutError, websockets.WebSocketException):
                pass
            except Refused as refused:
                self._fail_all(refused)
                raise
            finally:
                self._ready.clear()
            await asyncio.sleep(pause * random.uniform(0.5, 1))
            pause = min(pause * 2, LONGEST_PAUSE_S)

    async def _come_in(self, socket):
        self._socket = socket
        hello = {"type": "hello", "role": self.role, "name": self.name, **({"token": self.token} if self.token else {})}
        await socket.send(json.dumps(hello))
        welcome = json.loads(await socket.recv())
        if welcome["type"] == "error":
            raise Refused(welcome["code"], welcome["message"], welcome.get("retry_after_s"))
        self.limits = welcome["limits"]
        joins = {command["conversation"] for command, _ in self._waiting.values() if command["type"] == "join"}
        for conversation, seq in list(self._seen.items()):
            if conversation not in joins:
                await socket.send(json.dumps({"type": "join", "conversation": conversation, "after": seq}))
        # Joins first, in the order they were asked for: what is said needs them.
        for command, _ in sorted(self._waiting.values(), key=lambda each: each[0]["type"] != "join"):
            await socket.send(json.dumps(command, ensure_ascii=False))
        self._ready.set()

    def _take(self, frame):
        conversation, seq = frame.get("conversation"), frame.get("seq")
        if frame["type"] == "message" and conversation in self._seen:
            self._seen[conversation] = max(self._seen[conversation], seq)
        waiting = self._waiting.get(frame.get("ref"))
        if waiting is None:
            self.heard(frame)
        elif waiting[1].done():
            return
        elif frame["type"] == "error" and "retry_after_s" in frame:
            # Worth another try, and not before the server says so.
            asyncio.get_running_loop().call_later(frame["retry_after_s"], lambda: asyncio.ensure_future(self._send(waiting[0])))
        elif frame["type"] == "error":
            waiting[1].set_exception(Refused(frame["code"], frame["message"], frame.get("retry_after_s")))
        else:
            waiting[1].set_result(frame)

    def _fail_all(self, refused):
        for _, answer in self._waiting.values():
            if not answer.done():
                answer.set_exception(refused)
