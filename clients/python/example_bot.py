#!/usr/bin/env python3
"""An example: a bot that brings a chat from elsewhere into Evenkeel and says what it would answer.

Lines of JSON come in on stdin, as a gateway of your own would write them:

    {"conversation": "ticket-7", "id": "1", "role": "customer", "name": "Rosa", "text": "Where is my parcel?"}

Each is told to Evenkeel under its id, so that the same line twice is one message. For what a customer wrote, a line goes out on stdout for the team's eyes alone:

    {"conversation": "ticket-7", "id": "1", "seq": 1, "anger": 0.1, "suggest": false, "replies": []}
"""
import argparse
import asyncio
import json
import os
import sys

from evenkeel import Evenkeel, Refused


async def bring(evenkeel, joined, line):
    said = json.loads(line)
    conversation = said["conversation"]
    if conversation not in joined:
        await evenkeel.join(conversation)
        joined.add(conversation)
    seq = await evenkeel.say(conversation, said["text"], sender=(said["role"], said["name"]), id=said["id"])
    if said["role"] != "customer":
        return
    read = await evenkeel.suggest(said["text"])
    told = {"conversation": conversation, "id": said["id"], "seq": seq, "anger": read["anger"], "suggest": read["suggest"],
            "replies": [reply["text"] for reply in read["replies"]]}
    print(json.dumps(told, ensure_ascii=False), flush=True)


async def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("server", nargs="?", default="http://127.0.0.1:8787")
    given = options.parse_args()
    joined = set()
    async with Evenkeel(given.server, role="integration", name="example bot", token=os.environ.get("EVENKEEL_TOKEN")) as evenkeel:
        loop = asyncio.get_running_loop()
        while line := await loop.run_in_executor(None, sys.stdin.readline):
            try:
                await bring(evenkeel, joined, line)
            except (ValueError, KeyError) as fault:
                print(f"example_bot: a line is not as it should be: {fault!r}", file=sys.stderr)
            except Refused as refused:
                print(f"example_bot: {refused}", file=sys.stderr)


if __name__ == "__main__":
    asyncio.run(main())
