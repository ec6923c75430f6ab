"""A web server on this computer that knows what it has sent: each request, its bytes and its times."""
import dataclasses
import gzip
import http.server
import mimetypes
import pathlib
import threading
import time
import urllib.parse

# What hosts compress by themselves. All else is sent as it is stored, so that a file that is compressed
# already is not compressed twice.
COMPRESSED = {".html", ".css", ".js", ".mjs", ".json", ".svg", ".xml", ".txt"}


@dataclasses.dataclass(frozen=True)
class Request:
    """A file that was asked for: its path, the bytes of the body as sent, and when, in seconds of time.time()."""
    path: str
    size: int
    began: float
    ended: float


class SiteServer:
    """Serves a folder while it is entered; `requests` holds what was answered, in the order of the answers."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder).resolve()
        self.requests = []
        self.lock = threading.Lock()
        self.in_flight = 0
        self.bodies = {}

    def __enter__(self):
        handler = type("Handler", (_Handler,), {"site": self})
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self.server.server_address[1]}/"
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()

    def mark(self):
        """The place in `requests` from which on the next ones stand."""
        with self.lock:
            return len(self.requests)

    def since(self, mark):
        with self.lock:
            return self.requests[mark:]

    def wait_until_idle(self, quiet=0.4, limit=20):
        """Waits until nothing has been asked for during `quiet` seconds."""
        end = time.time() + limit
        while time.time() < end:
            with self.lock:
                busy, last = self.in_flight, max((request.ended for request in self.requests[-8:]), default=0)
            if busy == 0 and time.time() - last >= quiet:
                return
            time.sleep(0.02)
        raise TimeoutError("the page does not stop asking for files")

    def body(self, path):
        """The bytes of a file and the encoding in which they are sent; None if there is no such file."""
        name = urllib.parse.unquote(path).lstrip("/")
        if not name or name.endswith("/"):
            name += "index.html"
        with self.lock:
            if name in self.bodies:
                return self.bodies[name]
        file = (self.folder / name).resolve()
        if not file.is_relative_to(self.folder) or not file.is_file():
            return None
        content, encoding = file.read_bytes(), None
        if file.suffix in COMPRESSED:
            content, encoding = gzip.compress(content, 6, mtime=0), "gzip"
        with self.lock:
            self.bodies[name] = content, encoding
        return content, encoding


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Head and body are two writes; without this the second waits for the answer to the first.
    disable_nagle_algorithm = True

    def do_GET(self):
        site, began = self.site, time.time()
        path = urllib.parse.urlsplit(self.path).path
        with site.lock:
            site.in_flight += 1
        size = 0
        try:
            found = site.body(path)
            content, encoding = found or (b"There is no such file.", None)
            self.send_response(200 if found else 404)
            kind = mimetypes.guess_type("index.html" if path.endswith("/") else path)[0]
            self.send_header("Content-Type", kind or "application/octet-stream")
            if encoding:
                self.send_header("Content-Encoding", encoding)
            self.send_header("Content-Length", str(len(content)))
            self.send_header("Cache-Control", "public, max-age=600")
            self.end_headers()
            self.wfile.write(content)
            size = len(content)
        finally:
            with site.lock:
                site.in_flight -= 1
                site.requests.append(Request(path, size, began, time.time()))

    def log_message(self, *_):
        pass
