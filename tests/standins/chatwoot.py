"""A Chatwoot and a Zammad that stand in for the real ones: they send webhooks in the recorded shapes, signed as the real ones sign, and are strict about what they are
sent. Whatever the real ones would show to a customer, or would not take, is written down under `wrong`."""
import contextlib
import hashlib
import hmac
import http.client
import http.server
import json
import re
import threading
import time
import urllib.parse
import uuid


class StandIn:
    """What both have in common: a server that can be slow, fail, go away and come back on the same port."""

    def __init__(self, evenkeel, secret, token, port=0, tls=None):
        self.evenkeel, self.secret, self.token, self.port, self.tls = evenkeel, secret, token, port, tls
        self.notes, self.wrong = [], []
        self.delay, self.failing, self.retry_after = 0, [], None
        self.news = threading.Condition()
        self.server = None
        self.start()

    def start(self):
        owner = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_):
                pass

            def do_GET(self):
                owner.answer_get(self)

            def do_POST(self):
                owner.answer_post(self)

            do_PUT = do_PATCH = do_DELETE = do_POST

        class Server(http.server.ThreadingHTTPServer):
            daemon_threads = True
            allow_reuse_address = True

            def handle_error(self, *_):
                """Clients that hang up, or do not trust us, are part of the play."""

        self.server = Server(("127.0.0.1", self.port), Handler)
        self.port = self.server.server_address[1]
        if self.tls:
            self.server.socket = self.tls.wrap_socket(self.server.socket, server_side=True, do_handshake_on_connect=False)
        self.url = f"{'https' if self.tls else 'http'}://127.0.0.1:{self.port}"
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    def stop(self):
        self.server.shutdown()
        self.server.server_close()

    def answer_get(self, request):
        self.reply(request, 404, {"error": "nothing is here"})

    def answer_post(self, request):
        body = request.rfile.read(int(request.headers.get("Content-Length") or 0))
        if self.delay:
            time.sleep(self.delay)
        with self.news:
            status = self.failing.pop(0) if self.failing else self.take(request, body)
            self.news.notify_all()
        self.reply(request, status, {})
        if status < 300:
            with contextlib.suppress(OSError, http.client.HTTPException):  # Evenkeel may be gone by then
                self.after(request.path)

    def after(self, path):
        """What the real one does once it has answered."""

    def reply(self, request, status, value, kind="application/json"):
        text = value if isinstance(value, bytes) else json.dumps(value).encode()
        try:
            request.send_response(status)
            request.send_header("Content-Type", kind)
            request.send_header("Content-Length", str(len(text)))
            if self.retry_after is not None and status in (429, 503):
                request.send_header("Retry-After", str(self.retry_after))
            request.end_headers()
            request.wfile.write(text)
        except OSError:
            pass

    def object_in(self, request, body):
        if request.headers.get("Content-Type") != "application/json":
            self.wrong.append(f"{request.path}: the content type is {request.headers.get('Content-Type')}")
        try:
            return json.loads(body)
        except ValueError:
            self.wrong.append(f"{request.path}: not JSON: {body[:100]}")
            return {}

    def wait_for(self, is_so, seconds=60):
        with self.news:
            return self.news.wait_for(lambda: is_so(self), seconds)

    def post(self, path, body, headers):
        """Sends one request to Evenkeel as it is; the status and the body of the answer."""
        parts = urllib.parse.urlsplit(self.evenkeel)
        link = http.client.HTTPConnection(parts.hostname, parts.port, timeout=60)
        try:
            link.request("POST", path, body, {"Content-Type": "application/json", **headers})
            answer = link.getresponse()
            return answer.status, answer.read()
        finally:
            link.close()


class Chatwoot(StandIn):
    account = 1

    def __init__(self, *args, **more):
        self.attributes, self.priority = {}, {}
        self.tells_of_notes = True  # as released versions do
        self.next_id = 1000
        super().__init__(*args, **more)

    def body_of(self, conversation, number, text, kind="incoming", **more):
        sender = {"id": 89, "name": "Kari", "avatar": "", "type": "contact"} if kind == "incoming" else {"id": 5, "name": "Per", "type": "user"}
        return {
            "event": "message_created", "id": number, "content": text, "created_at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
            "message_type": kind, "content_type": "text", "private": False, "content_attributes": {}, "source_id": None, "sender": sender,
            "inbox": {"id": 1, "name": "Website"},
            "conversation": {
                "id": conversation, "inbox_id": 1, "status": "open", "channel": "Channel::WebWidget", "can_reply": True, "labels": [],
                "custom_attributes": self.attributes.get(conversation, {"plan": "gold"}), "priority": self.priority.get(conversation), "unread_count": 1,
                "waiting_since": int(time.time()),
                "messages": [{"id": number, "content": "something else", "message_type": 0, "private": False, "sender_type": "Contact"}],
                "meta": {"sender": {"id": 89, "type": "contact"}, "assignee": {"id": 5, "type": "user"}, "team": None, "hmac_verified": False}},
            "account": {"id": self.account, "name": "Acme"}, **more}

    def signed(self, body, secret=None, at=None, delivery=None):
        stamp = str(int(at if at is not None else time.time()))
        digest = hmac.new((secret or self.secret).encode(), stamp.encode() + b"." + body, hashlib.sha256).hexdigest()
        return {"X-Chatwoot-Signature": f"sha256={digest}", "X-Chatwoot-Timestamp": stamp, "X-Chatwoot-Delivery": delivery or str(uuid.uuid4())}

    def send(self, body, **how):
        text = json.dumps(body, ensure_ascii=False).encode()
        return self.post("/integrations/chatwoot", text, self.signed(text, **how))

    def say(self, conversation, text, kind="incoming", **more):
        self.next_id += 1
        return self.send(self.body_of(conversation, self.next_id, text, kind, **more))

    def take(self, request, body):
        if request.headers.get("api_access_token") != self.token:
            self.wrong.append(f"{request.path}: the token is missing or wrong")
            return 401
        found = re.fullmatch(r"/api/v1/accounts/1/conversations/(\d+)/(messages|custom_attributes|toggle_priority)", request.path)
        if not found or request.command != "POST":
            self.wrong.append(f"{request.command} {request.path}: an agent bot may not call this")
            return 404
        conversation, what = int(found[1]), found[2]
        said = self.object_in(request, body)
        if what == "messages":
            if said.get("private") is not True:
                self.wrong.append(f"{request.path}: A CUSTOMER CAN SEE THIS: {said}")
            if set(said) != {"content", "message_type", "private"} or said["message_type"] != "outgoing" or not said["content"]:
                self.wrong.append(f"{request.path}: not the shape of a message: {said}")
                return 422
            self.notes.append((conversation, said["content"]))
        elif what == "custom_attributes":
            if set(said) != {"custom_attributes"} or not isinstance(said["custom_attributes"], dict):
                self.wrong.append(f"{request.path}: {said}")
                return 422
            self.attributes[conversation] = said["custom_attributes"]
        else:
            if set(said) != {"priority"} or said["priority"] not in ("low", "medium", "high", "urgent"):
                self.wrong.append(f"{request.path}: {said}")
                return 422
            self.priority[conversation] = said["priority"]
        return 200

    def after(self, path):
        if not self.tells_of_notes or not path.endswith("/messages"):
            return
        conversation, text = self.notes[-1]
        self.say(conversation, text, "outgoing", private=True, sender={"id": 3, "name": "Evenkeel", "type": "agent_bot"})


class Zammad(StandIn):
    def send(self, body, secret=None):
        text = json.dumps(body, ensure_ascii=False).encode()
        digest = hmac.new((secret or self.secret).encode(), text, hashlib.sha1).hexdigest()
        return self.post("/integrations/zammad", text, {
            "X-Hub-Signature": f"sha1={digest}", "X-Zammad-Trigger": "New article", "X-Zammad-Delivery": str(uuid.uuid4()), "User-Agent": "Zammad User Agent"})

    def say(self, ticket, number, html, sender="Customer", **more):
        article = {
            "id": number, "ticket_id": ticket, "body": html, "content_type": "text/html", "from": "Emily Adams <emily@example.com>", "internal": False,
            "sender": sender, "sender_id": {"Agent": 1, "Customer": 2, "System": 3}[sender], "type": "email", "to": "Service Desk",
            "created_at": time.strftime("%Y-%m-%dT%H:%M:%S.123Z", time.gmtime()), **more}
        return self.send({"ticket": {"id": ticket, "number": f"100{ticket}", "title": "A parcel", "state": "open", "article_ids": [number]}, "article": article})

    def take(self, request, body):
        if request.headers.get("Authorization") != f"Token token={self.token}":
            self.wrong.append(f"{request.path}: the token is missing or wrong")
            return 401
        if request.path != "/api/v1/ticket_articles" or request.command != "POST":
            self.wrong.append(f"{request.command} {request.path}")
            return 404
        said = self.object_in(request, body)
        if said.get("internal") is not True or said.get("type") != "note":
            self.wrong.append(f"{request.path}: A CUSTOMER CAN SEE THIS: {said}")
        if set(said) != {"ticket_id", "subject", "body", "content_type", "type", "internal"} or not isinstance(said["ticket_id"], int):
            self.wrong.append(f"{request.path}: not the shape of an article: {said}")
            return 422
        self.notes.append((said["ticket_id"], said["body"]))
        return 201
