"""PostgreSQL servers of one's own for a cluster on loopback: TLS and passwords for whoever comes over the network, a synchronous standby, and everything that can
happen to them. Each lies in a folder under /tmp and ends with the program that started it."""
import contextlib
import os
import pathlib
import pwd
import secrets
import shutil
import signal
import subprocess
import time

programs = pathlib.Path("/usr/lib/postgresql/15/bin")
patience_s = 300  # a machine that does much else
# PostgreSQL does not run as root.
owner = pwd.getpwnam("postgres") if os.getuid() == 0 else pwd.getpwuid(os.getuid())
surroundings = dict(os.environ, LC_ALL="C", HOME="/nonexistent")  # no certificates or passwords but ours

settings = """
listen_addresses = '127.0.0.1'
unix_socket_directories = '{folder}'
port = {port}
max_connections = 100
shared_buffers = 128MB
max_wal_size = 2GB
wal_keep_size = 512MB
ssl = on
ssl_cert_file = '{certificates}/server.pem'
ssl_key_file = '{certificates}/server.key'
password_encryption = scram-sha-256
wal_receiver_timeout = 10s
wal_sender_timeout = 10s
log_min_messages = warning
"""
# The administrator comes through the socket only, and only as the user of the system that the server runs as.
who_may_come = """
local all all peer
hostssl evenkeel,east evenkeel 127.0.0.1/32 scram-sha-256
hostssl replication replicator 127.0.0.1/32 scram-sha-256
"""


def run(*words, patience=patience_s):
    """A program of PostgreSQL, as the user who may; what it printed."""
    done = subprocess.run([*map(str, words)], user=owner.pw_uid, group=owner.pw_gid, extra_groups=[], cwd="/tmp", env=surroundings, capture_output=True, text=True,
                          timeout=patience)
    if done.returncode:
        raise RuntimeError(f"{words[0]} ended with {done.returncode}: {done.stderr[-2000:]}")
    return done.stdout


def spawn(*words, log, as_owner=False, **more):
    """A process that ends when this one does, and does not hear its Ctrl-C."""
    who = ["--reuid", str(owner.pw_uid), "--regid", str(owner.pw_gid), "--clear-groups"] if as_owner and os.getuid() == 0 else []
    with open(log, "ab") as out:
        return subprocess.Popen(["setpriv", "--pdeathsig", "KILL", *who, "--", *map(str, words)], stdout=more.pop("stdout", out), stderr=out, cwd="/tmp", start_new_session=True, **more)


def comes_true(is_so, what, patience=patience_s):
    end = time.monotonic() + patience
    while time.monotonic() < end:
        if is_so():
            return
        time.sleep(0.02)
    raise AssertionError(what)


def make_certificates(folder):
    """An authority for this once, and a certificate for servers on this machine."""
    folder.mkdir()
    def openssl(*words):
        subprocess.run(["openssl", *words], cwd=folder, check=True, capture_output=True)
    openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "30", "-subj", "/CN=Evenkeel cluster", "-keyout", "roots.key", "-out", "roots.pem")
    openssl("req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=localhost", "-keyout", "server.key", "-out", "server.csr")
    (folder / "names").write_text("subjectAltName=DNS:localhost,IP:127.0.0.1\n")
    openssl("x509", "-req", "-in", "server.csr", "-CA", "roots.pem", "-CAkey", "roots.key", "-CAcreateserial", "-days", "30", "-extfile", "names", "-out", "server.pem")
    for name in ("server.key", "roots.key"):
        (folder / name).chmod(0o600)
    if os.getuid() == 0:
        os.chown(folder / "server.key", owner.pw_uid, owner.pw_gid)


class Passwords:
    def __init__(self):
        self.evenkeel, self.replicator = secrets.token_hex(16), secrets.token_hex(16)


class Database:
    """One server. `slow_disk` is a library that makes its disk as slow as a file says (slow_disk.cpp)."""

    def __init__(self, folder, port, certificates, passwords, slow_disk=None):
        self.folder, self.port, self.certificates, self.passwords, self.slow_disk = folder, port, certificates, passwords, slow_disk
        self.data = folder / "data"
        self.process = None
        folder.mkdir()
        if os.getuid() == 0:
            os.chown(folder, owner.pw_uid, owner.pw_gid)

    def make(self):
        """An empty primary with the users and Evenkeel's databases: one for its log, and another one over which that can be spread."""
        run(programs / "initdb", "-D", self.data, "-A", "peer", "-U", owner.pw_name, "--no-locale", "-E", "UTF8", "--no-sync")
        self._configure()
        self.start()
        self.ask(f"CREATE ROLE evenkeel LOGIN PASSWORD '{self.passwords.evenkeel}'", f"CREATE ROLE replicator LOGIN REPLICATION PASSWORD '{self.passwords.replicator}'",
                 "CREATE DATABASE evenkeel OWNER evenkeel", "CREATE DATABASE east OWNER evenkeel")

    def follow(self, primary, port):
        """Becomes a standby, made anew from that server, which it then follows by way of this port."""
        shutil.rmtree(self.data, ignore_errors=True)
        way = f"host=127.0.0.1 user=replicator password={self.passwords.replicator} sslmode=verify-full sslrootcert={self.certificates}/roots.pem application_name={self.folder.name}"
        run(programs / "pg_basebackup", "-D", self.data, "-d", f"{way} port={primary.port}", "-X", "stream", "--checkpoint=fast", "--no-sync")
        self._configure(f"primary_conninfo = '{way} port={port}'\n")
        (self.data / "postgresql.auto.conf").write_text("")
        (self.data / "standby.signal").touch()
        self.start()

    def _configure(self, more=""):
        (self.data / "postgresql.conf").write_text(settings.format(folder=self.folder, port=self.port, certificates=self.certificates) + more)
        (self.data / "pg_hba.conf").write_text(who_may_come)

    def start(self):
        environment = dict(surroundings)
        if self.slow_disk:
            environment |= {"LD_PRELOAD": str(self.slow_disk), "EVENKEEL_SLOW_DISK": str(self.folder / "slow")}
        self.process = spawn(programs / "postgres", "-D", self.data, log=self.folder.parent / f"{self.folder.name}.log", as_owner=True, env=environment)
        comes_true(self._answers, f"{self.folder.name} does not start; see {self.folder}.log")

    def _answers(self):
        assert self.process.poll() is None, f"{self.folder.name} ended; see {self.folder}.log"
        return subprocess.run([programs / "pg_isready", "-q", "-h", self.folder, "-p", str(self.port)]).returncode == 0

    def stop(self):
        self._end(signal.SIGINT)

    def kill(self):
        """All of its processes at once. What the kernel holds is not lost: this is no power cut."""
        everybody = [*map(int, subprocess.run(["pgrep", "-P", str(self.process.pid)], capture_output=True, text=True).stdout.split())]
        self._end(signal.SIGKILL)
        for each in everybody:
            with contextlib.suppress(ProcessLookupError):
                os.kill(each, signal.SIGKILL)
        (self.data / "postmaster.pid").unlink(missing_ok=True)

    def _end(self, how):
        if self.process and self.process.poll() is None:
            self.process.send_signal(how)
            self.process.wait(timeout=patience_s)
        self.process = None

    def ask(self, *statements, database="postgres", patience=patience_s):
        """As its administrator; what the statements gave, a line a row with | between the columns."""
        words = [word for statement in statements for word in ("-c", statement)]
        return run(programs / "psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", self.folder, "-p", str(self.port), "-d", database, *words, patience=patience).strip()

    def wait_for_standby(self, name):
        """From now on a commit is acknowledged when it is on the disk of the standby of this name as well."""
        self.ask(f"ALTER SYSTEM SET synchronous_standby_names = '{name}'", "SELECT pg_reload_conf()")
        comes_true(lambda: self.ask(f"SELECT count(*) FROM pg_stat_replication WHERE application_name = '{name}' AND sync_state = 'sync'") == "1", f"{name} does not follow")

    def wait_for_nobody(self):
        self.ask("ALTER SYSTEM SET synchronous_standby_names = ''", "SELECT pg_reload_conf()")

    def promote(self):
        """The new primary waits for nobody, until it has a standby of its own."""
        self.wait_for_nobody()
        self.ask(f"SELECT pg_promote(true, {patience_s})")

    def slow_down(self, milliseconds):
        """For whatever has to be on its disk; 0 = as fast as it is."""
        (self.folder / "slow").write_text(f"{milliseconds}\n")
