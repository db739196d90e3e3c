#!/usr/bin/env python3
"""A small stand-in for a Chatwoot installation, to try Evenkeel beside it without one: `./dev chatwoot-demo` starts both. The page shows a customer's chat on the
left, and on the right what an agent sees in Chatwoot: the conversation with private notes, and the dashboard app in its frame."""
import argparse
import json
import pathlib
import threading
import urllib.parse

from chatwoot import Chatwoot

page = pathlib.Path(__file__).with_name("chatwoot_demo.html")


class Demo(Chatwoot):
    def __init__(self, *args, **more):
        self.messages = []
        self.lock = threading.Lock()
        super().__init__(*args, **more)

    def add(self, who, text):
        with self.lock:
            self.messages.append({"who": who, "text": text})

    def take(self, request, body):
        status = super().take(request, body)
        if status == 200 and request.path.endswith("/messages"):
            self.add("note", json.loads(body)["content"])
        return status

    def answer_get(self, request):
        if request.path == "/":
            text = page.read_text(encoding="utf-8").replace("EVENKEEL", self.evenkeel)
            return self.reply(request, 200, text.encode(), "text/html; charset=utf-8")
        if request.path.startswith("/demo/messages"):
            after = int(urllib.parse.parse_qs(urllib.parse.urlsplit(request.path).query).get("after", ["0"])[0])
            with self.lock:
                return self.reply(request, 200, self.messages[after:])
        return super().answer_get(request)

    def answer_post(self, request):
        if request.path != "/demo/say":
            return super().answer_post(request)
        said = json.loads(request.rfile.read(int(request.headers.get("Content-Length") or 0)))
        who, text = said["who"], str(said["text"])
        self.add(who, text)
        status, _ = self.say(567, text, "incoming" if who == "customer" else "outgoing")
        self.reply(request, 200, {"webhook": status})


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--evenkeel", required=True, help="its address, such as http://127.0.0.1:8787")
    options.add_argument("--port", type=int, default=3000)
    options.add_argument("--secret", required=True)
    options.add_argument("--token", required=True)
    given = options.parse_args()
    demo = Demo(given.evenkeel.rstrip("/"), given.secret, given.token, given.port)
    print(f"open {demo.url} (Ctrl-C ends both)", flush=True)
    try:
        threading.Event().wait()
    except KeyboardInterrupt:
        demo.stop()


if __name__ == "__main__":
    main()
