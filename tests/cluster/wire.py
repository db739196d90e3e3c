"""The live protocol over a socket, with nothing in between that costs: thousands of frames a second for one Python beside the servers that it plays against."""
import asyncio
import base64
import json
import os
import struct

TEXT, CLOSE, PING, PONG = 1, 8, 9, 10


def frame_of(kind, payload):
    """As a client sends it. The mask is nought, which is one as well."""
    if len(payload) < 126:
        return bytes((0x80 | kind, 0x80 | len(payload))) + bytes(4) + payload
    if len(payload) < 65536:
        return struct.pack(">BBH4x", 0x80 | kind, 0x80 | 126, len(payload)) + payload
    return struct.pack(">BBQ4x", 0x80 | kind, 0x80 | 127, len(payload)) + payload


class Wire(asyncio.Protocol):
    """`take` is called with every frame of the server, `over` once when the connection has ended."""

    def __init__(self, take, over):
        self.take, self.over, self.rest, self.is_open = take, over, b"", False
        self.opened = asyncio.get_running_loop().create_future()

    @staticmethod
    async def open(port, take, over):
        transport, wire = await asyncio.get_running_loop().create_connection(lambda: Wire(take, over), "127.0.0.1", port)
        key = base64.b64encode(os.urandom(16)).decode()
        transport.write((f"GET /v1/ws HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                         f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Protocol: evenkeel.v1\r\n\r\n").encode())
        await asyncio.wait_for(wire.opened, 10)
        return wire

    def say(self, *commands):
        if not self.transport.is_closing():
            self.transport.write(b"".join(frame_of(TEXT, json.dumps(each).encode()) for each in commands))

    def close(self):
        self.transport.abort()

    def connection_made(self, transport):
        self.transport = transport

    def connection_lost(self, problem):
        if not self.opened.done():
            self.opened.set_exception(problem or ConnectionResetError("hung up before the upgrade"))
        elif not self.opened.cancelled() and self.opened.exception() is None:
            self.over()

    def data_received(self, taken):
        self.rest += taken
        if not self.is_open and not self._upgraded():
            return
        at = 0
        while (end := self._end_of(at)) is not None:
            head = at + 2 + {126: 2, 127: 8}.get(self.rest[at + 1], 0)
            self._take(self.rest[at] & 15, self.rest[head:end])
            at = end
        self.rest = self.rest[at:]

    def _upgraded(self):
        head, separator, self_rest = self.rest.partition(b"\r\n\r\n")
        if not separator:
            return False
        if b" 101 " not in head.split(b"\r\n")[0]:
            self.opened.set_exception(ConnectionRefusedError(head.decode(errors="replace")))
            self.transport.abort()
            return False
        self.rest, self.is_open = self_rest, True
        self.opened.set_result(None)
        return True

    def _end_of(self, at):
        """Of the frame that begins there; None where it is not all there."""
        if len(self.rest) < at + 2:
            return None
        length, head = self.rest[at + 1], at + 2
        if length == 126:
            length, head = int.from_bytes(self.rest[head:head + 2], "big"), head + 2
        elif length == 127:
            length, head = int.from_bytes(self.rest[head:head + 8], "big"), head + 8
        return head + length if len(self.rest) >= head + length else None

    def _take(self, kind, payload):
        if kind == TEXT:
            self.take(json.loads(payload))
        elif kind == PING:
            self.transport.write(frame_of(PONG, payload))
        elif kind == CLOSE:
            self.transport.abort()
