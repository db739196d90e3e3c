#!/usr/bin/env python3
"""A wire that can be cut: whoever connects to its port speaks with another port of this machine, until it is told otherwise. Commands come on stdin, a line each:
`cut` (nothing passes any more in either direction, and nobody is told; who connects waits) and `heal` (what was held up arrives, however late). Prints its port, and `done`
after each command. Ends with its stdin.

  tests/cluster/link.py PORT"""
import asyncio
import contextlib
import subprocess
import sys


class Link:
    def __init__(self, to):
        self.to, self.whole = to, asyncio.Event()
        self.whole.set()

    async def take(self, reader, writer):
        writers = [writer]
        try:
            await self.whole.wait()
            far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self.to)
            writers.append(far_writer)
            await asyncio.gather(self.carry(reader, far_writer), self.carry(far_reader, writer))
        except OSError:
            pass  # one of the two is gone, and the other hears of it
        finally:
            for each in writers:
                each.close()

    async def carry(self, reader, writer):
        while taken := await reader.read(65536):
            await self.whole.wait()
            writer.write(taken)
            await writer.drain()
        await self.whole.wait()
        writer.close()

    def obey(self, command):
        if command == "cut":
            self.whole.clear()
        elif command == "heal":
            self.whole.set()
        else:
            sys.exit(f"{command!r} is no command; say cut or heal")


async def main(to):
    link = Link(to)
    server = await asyncio.start_server(link.take, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    commands = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(commands), sys.stdin)
    async with server:
        while line := await commands.readline():
            link.obey(line.decode().strip())
            print("done", flush=True)


class RemoteLink:
    """A link in a process of its own, for those who have other things to do."""

    def __init__(self, to):
        self.process = subprocess.Popen([sys.executable, "-B", __file__, str(to)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, start_new_session=True)
        self.port = int(self.process.stdout.readline())

    def cut(self):
        self._tell("cut")

    def heal(self):
        self._tell("heal")

    def stop(self):
        with contextlib.suppress(BrokenPipeError):
            self.process.stdin.close()
        self.process.kill()
        self.process.wait()

    def _tell(self, command):
        print(command, file=self.process.stdin, flush=True)
        assert self.process.stdout.readline() == "done\n", f"the link did not {command}"


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(main(int(sys.argv[1])))
