"""Evenkeel on several machines, all of them this one: a primary and its synchronous standby, nodes, and Caddy before them. `./dev cluster` is this for people to try, tests/cluster/faults
breaks it."""
import contextlib
import json
import os
import pathlib
import re
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import urllib.request

from database import Database, Passwords, comes_true, make_certificates, patience_s, spawn
from link import RemoteLink

root = pathlib.Path(__file__).resolve().parents[2]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Node:
    def __init__(self, binary, folder, config, environment):
        self.binary, self.folder, self.config, self.environment, self.port = binary, folder, config, environment, 0
        self.process = None

    def begin(self):
        """Starts; ready() waits until it serves."""
        self.process = spawn(self.binary, "serve", "--port", self.port, "--config", self.config, "--data", self.folder, "--log", "json", log=f"{self.folder}.log",
                             env=dict(os.environ, **self.environment), stdout=subprocess.PIPE, text=True)

    def ready(self):
        line = self.process.stdout.readline()
        found = re.search(r":(\d+)/", line)
        assert found, f"{self.folder.name} does not start: {self.remarks()[-2000:]}"
        self.port = int(found[1])
        self.url = f"http://127.0.0.1:{self.port}"

    def remarks(self):
        return pathlib.Path(f"{self.folder}.log").read_text(errors="replace")

    def is_ready(self):
        try:
            return urllib.request.urlopen(f"{self.url}/readyz", timeout=10).status == 200
        except OSError:
            return False

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()

    def stop(self):
        """In order; its exit code."""
        if not self.process or self.process.poll() is not None:
            return 0
        self.process.terminate()
        try:
            return self.process.wait(timeout=patience_s)
        finally:
            self.process.stdout.close()


class Cluster:
    """`port` is the proxy's, 0 any free one. With `links`, each node reaches each database over a wire of its own that can be cut, and so does the standby its primary. With `spread`,
    the log is spread over two databases of the same servers, of which the second has no buckets yet."""

    def __init__(self, binary, nodes=3, port=0, links=False, slow_disk=None, spread=False, **settings):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="evenkeel-cluster-"))
        self.folder.chmod(0o755)  # the databases' user goes through it
        self.binary, self.settings, self.links = binary, settings, []
        self.certificates = self.folder / "certificates"
        make_certificates(self.certificates)
        self.passwords = Passwords()
        self.databases = [Database(self.folder / name, free_port(), self.certificates, self.passwords, slow_disk) for name in ("db1", "db2")]
        self.primary, self.standby = self.databases
        self.with_links, self.names = links, ["evenkeel", "east"] if spread else ["evenkeel"]
        self.secret = secrets.token_hex(32)
        self.config = self.folder / "evenkeel.json"
        (self.folder / "database-password").write_text(self.passwords.evenkeel + "\n")
        self.site = f"http://127.0.0.1:{port or free_port()}"
        self._write_config()
        self.node_links = [[self._link(each) for each in self.databases] for _ in range(nodes)]
        self.nodes = [Node(binary, self.folder / f"node{number + 1}", self.config, self._environment(ways)) for number, ways in enumerate(self.node_links)]
        self.copy_links = {each: self._link(each) for each in self.databases}
        self.proxy = None

    def _link(self, database):
        """What leads to it has a `port`; without links that is the database itself."""
        if not self.with_links:
            return database
        self.links.append(RemoteLink(database.port))
        return self.links[-1]

    def _write_config(self):
        config = {"behind_proxy": "yes", "demo": "yes", "storage": {"engine": "postgresql", "hosts": [f"127.0.0.1:{each.port}" for each in self.databases], "database": "evenkeel",
                  "user": "evenkeel", "password_file": str(self.folder / "database-password"), "tls": "verify-full", "tls_roots": str(self.certificates / "roots.pem")}}
        config["storage"]["clusters"] = self._clusters(self.databases)
        for name, value in self.settings.items():
            part, key = name.split("_", 1)
            config.setdefault(part, {})[key] = value
        self.config.write_text(json.dumps(config, indent=2) + "\n")

    def _clusters(self, ways):
        """The databases behind the first, as the config has them."""
        return [{"name": name, "hosts": [f"127.0.0.1:{way.port}" for way in ways], "database": name, "password_file": str(self.folder / "database-password"),
                 "tls_roots": str(self.certificates / "roots.pem")} for name in self.names[1:]]

    def _environment(self, ways):
        return {"EVENKEEL_ACCESS_SECRET": self.secret, "EVENKEEL_STORAGE_HOSTS": ",".join(f"127.0.0.1:{way.port}" for way in ways),
                "EVENKEEL_STORAGE_CLUSTERS": json.dumps(self._clusters(ways))}

    def move_buckets(self, *words):
        """A process that moves some."""
        return spawn(self.binary, "buckets", "move", "--grace", "0", "--config", self.config, *words, log=self.folder / "buckets.log")

    def __enter__(self):
        try:
            self.primary.make()
            self.attach_standby()
            for node in self.nodes:
                node.begin()
            for node in self.nodes:
                node.ready()
            self._start_proxy()
        except BaseException:
            self.stop()
            raise
        return self

    def attach_standby(self):
        """The server that is not the primary becomes its standby, made anew, and the primary waits for it."""
        self.standby.follow(self.primary, self.copy_links[self.primary].port)
        self.primary.wait_for_standby(self.standby.folder.name)

    def promote_standby(self):
        self.standby.promote()
        self.primary, self.standby = self.standby, self.primary

    def _start_proxy(self):
        environment = dict(os.environ, EVENKEEL_SITE=self.site, EVENKEEL_NODES=" ".join(f"127.0.0.1:{node.port}" for node in self.nodes), XDG_DATA_HOME=str(self.folder / "caddy"),
                           XDG_CONFIG_HOME=str(self.folder / "caddy"))
        self.proxy = spawn("caddy", "run", "--adapter", "caddyfile", "--config", root / "config" / "Caddyfile", log=self.folder / "caddy.log", env=environment)
        comes_true(self._proxy_serves, f"the proxy does not serve; see {self.folder}/caddy.log")

    def _proxy_serves(self):
        assert self.proxy.poll() is None, f"the proxy ended: {(self.folder / 'caddy.log').read_text()[-2000:]}"
        try:
            return urllib.request.urlopen(f"{self.site}/readyz", timeout=10).status == 200
        except OSError:
            return False

    def token(self, role, name, *more):
        return subprocess.run([self.binary, "token", "--role", role, "--name", name, "--expires", "12h", *more], env=dict(os.environ, EVENKEEL_ACCESS_SECRET=self.secret),
                              capture_output=True, text=True, check=True).stdout.strip()

    def __exit__(self, *_):
        self.stop()

    def stop(self):
        """In the order in which nothing misses another."""
        if not self.folder.exists():
            return
        if self.proxy:
            self.proxy.send_signal(signal.SIGTERM)
            self.proxy.wait(timeout=patience_s)
        self.clean_end = not any([node.stop() for node in self.nodes])
        with contextlib.suppress(RuntimeError):  # where it was being started, or is gone
            self.primary.wait_for_nobody()
        for database in (self.standby, self.primary):
            database.stop()
        for link in self.links:
            link.stop()
        shutil.rmtree(self.folder, ignore_errors=True)
